import { rangesOn } from '#renderer/text/dom'
import { type Remembered, together } from './remembered'

/** The room beside a column that belongs to the signs, in CSS pixels; half of what parts two columns. */
export const ROOM = 26
/** Lines less far apart than this are one. */
const SAME_LINE = 8

/** A sign beside a line, placed from the beginning of the text's sheet: turning and scrolling do not move it there. */
export interface Sign extends Omit<Remembered, 'at'> {
  key: string
  /** Of the column's outer edge, and of the line's middle, in CSS pixels. */
  x: number
  y: number
  first: Remembered['at']
}

/** Where the text is set: what moves with it, and what the signs are placed from. */
export interface Sheet {
  /** Its blocks are those that have signs. */
  text: HTMLElement
  /** The text is in pages, of which this one's sections is in sight. */
  isPaged: boolean
  rtl: boolean
}

/** The sheet in sight; null before there is one. */
export function sheetOf(root: HTMLElement): Sheet | null {
  const text = root.querySelector<HTMLElement>('[data-side="shown"] > article, :scope > article')
  const isPaged = text?.parentElement !== root
  return text && { text, isPaged, rtl: getComputedStyle(text).direction === 'rtl' }
}

/** Places a sign beside each line that has something to remember; what is not on the sheet has none. Reads the layout. */
export function measure({ text, rtl }: Sheet, all: readonly Remembered[]): Sign[] {
  const origin = text.getBoundingClientRect()
  const rangeOf = rangesOn(text)
  const lines: { x: number; y: number; all: Remembered[] }[] = []
  for (const one of all) {
    const range = rangeOf(one.at, { ...one.at, at: one.at.at + 1 })
    const box = range?.getClientRects()[0]
    const block = range?.startContainer.parentElement?.closest('[data-block]')
    if (!box || !block) continue
    const column = columnOf(block, box)
    const x = (rtl ? column.left : column.right) - origin.left
    const y = (box.top + box.bottom) / 2 - origin.top
    const last = lines.findLast((line) => Math.abs(line.x - x) < ROOM && Math.abs(line.y - y) < SAME_LINE)
    if (last) last.all.push(one)
    else lines.push({ x, y, all: [one] })
  }
  return lines.map(({ x, y, all }) => {
    const first = all[0]!.at
    return { ...together(all), key: `${first.block} ${first.at}`, x, y, first }
  })
}

/** The part of a block that a box stands in: a block that is cut into columns has one in each. */
function columnOf(block: Element, box: DOMRect): DOMRect {
  const whole = block.closest('[data-scroll]') ?? block
  const parts = [...whole.getClientRects()]
  return (
    parts.find(
      (part) =>
        box.left >= part.left - 1 &&
        box.left <= part.right &&
        box.top >= part.top - 1 &&
        box.top <= part.bottom,
    ) ?? whole.getBoundingClientRect()
  )
}
