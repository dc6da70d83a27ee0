/*
 * The pages of one section, which PageSheet sets in columns side by side. A page is as wide as the sheet, of one
 * column or two. Every measure is taken from the article's own beginning, so it is the same at every page.
 */

/** Must equal the column gap in Flow.module.css. */
const GAP = 48

const isRtl = (sheet: HTMLElement) => getComputedStyle(sheet).direction === 'rtl'
const step = (sheet: HTMLElement) => sheet.clientWidth + GAP

/** How far a box begins behind the beginning of the first page, along the line, in CSS pixels. */
function along(sheet: HTMLElement, box: DOMRect): number {
  const article = sheet.firstElementChild!.getBoundingClientRect()
  return isRtl(sheet) ? article.right - box.right : box.left - article.left
}

/** The page that a box begins on, from 0. */
export function pageOfBox(sheet: HTMLElement, box: DOMRect): number {
  return Math.max(0, Math.floor((along(sheet, box) + 1) / step(sheet)))
}

/**
 * How many pages there are. The article ends with an empty column of its own, without which a last page of one column
 * could not be brought into sight beside nothing; it is not counted.
 */
export function pageCount(sheet: HTMLElement): number {
  const tail = sheet.firstElementChild!.lastElementChild!.getBoundingClientRect()
  return Math.max(1, Math.ceil(along(sheet, tail) / step(sheet) - 0.01))
}

/** The page in sight, or the nearest to what is. */
export function pageInSight(sheet: HTMLElement): number {
  return Math.round(Math.abs(sheet.scrollLeft) / step(sheet))
}

export function goToPage(sheet: HTMLElement, n: number): void {
  sheet.scrollLeft = (isRtl(sheet) ? -1 : 1) * n * step(sheet)
}

/** Whether the sheet stands between two pages, as a browser leaves it that scrolled to what has the focus. */
export function isBetweenPages(sheet: HTMLElement): boolean {
  return Math.abs(Math.abs(sheet.scrollLeft) - pageInSight(sheet) * step(sheet)) > 1
}
