/*
 * The pages of one section, which PageSheet sets in columns side by side. A page is as wide as the sheet, of one
 * column or two. Every measure is taken from the article's own beginning, so it is the same at every page.
 */

/** Must equal the column gap in Flow.module.css. */
const GAP = 48
/**
 * In CSS pixels, the margin before the article in Flow.module.css. No page is at 0: when a sheet is scrolled for the
 * first time, Chromium prepares all of it to be painted anew, and that page would come late.
 */
const START = 1

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

/** How far the page in sight is from the first, along the line, in CSS pixels. */
const turned = (sheet: HTMLElement) => Math.abs(sheet.scrollLeft) - START

/** The same, to the right. */
export const shiftOf = (sheet: HTMLElement): number => (isRtl(sheet) ? -1 : 1) * turned(sheet)

/** The page in sight, or the nearest to what is. */
export function pageInSight(sheet: HTMLElement): number {
  return Math.round(turned(sheet) / step(sheet))
}

export function goToPage(sheet: HTMLElement, n: number): void {
  sheet.scrollLeft = (isRtl(sheet) ? -1 : 1) * (n * step(sheet) + START)
}

/** Whether the sheet stands between two pages, as a browser leaves it that scrolled to what has the focus. */
export function isBetweenPages(sheet: HTMLElement): boolean {
  return Math.abs(turned(sheet) - pageInSight(sheet) * step(sheet)) > 1
}
