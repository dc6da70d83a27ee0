import type { Shown } from './drawn'

/** The largest type that a field is taken to be filled in with. */
const LARGEST = 12

/** Something upon a page, as pdf.js tells it: a field of a form, a note, a stamp. */
export interface Annotation {
  id: string
  subtype?: string
  fieldType?: string
  fieldValue?: unknown
  textContent?: string[]
  hidden?: boolean
  annotationFlags?: number
  rect: number[]
  /** Of a link: where to, if that is an address, and its corners, four for each line. */
  url?: string
  quadPoints?: ArrayLike<number> | null
}

/** Flags of what is not shown: hidden, and not for the screen (ISO 32000-1, 12.5.3). */
const UNSEEN = 2 | 32

/** Whether something upon a page is not shown. */
export const isUnseen = ({ hidden, annotationFlags = 0 }: Annotation): boolean =>
  hidden === true || (annotationFlags & UNSEEN) !== 0

/**
 * What is filled into a page's forms and written upon the page: as it is drawn there, else as it is kept.
 *
 * @param rotate the degrees by which the page is turned to be shown
 */
export function readFields(
  annotations: readonly Annotation[],
  drawn: readonly Shown[],
  rotate: number,
): Shown[] {
  return annotations.flatMap((annotation) => {
    const all = drawn.filter((shown) => shown.annotation === annotation.id)
    const own = all.filter(({ hidden }) => !hidden)
    if (own.length < all.length && own.length === 0) return []
    // A box that is ticked says nothing by itself.
    const isSaid = own.some(({ text }) => /[\p{L}\p{N}]/u.test(text))
    return isSaid ? own : placed(linesKept(annotation), annotation.rect, rotate)
  })
}

function linesKept(annotation: Annotation): string[] {
  if (isUnseen(annotation)) return []
  const { subtype, fieldType, fieldValue, textContent } = annotation
  const isFilledIn = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  const kept = subtype === 'FreeText' ? textContent : isFilledIn ? fieldValue : []
  const texts = (Array.isArray(kept) ? kept : [kept]).filter((one) => typeof one === 'string')
  return texts.flatMap((text) => text.split(/\r\n?|\n/)).filter((line) => line.trim() !== '')
}

function placed(
  lines: readonly string[],
  [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[],
  angle: number,
): Shown[] {
  const size = Math.max(1, Math.min(LARGEST, (y1 - y0) / Math.max(1, lines.length * 1.2)))
  return lines.map((text, n) => ({
    text,
    x: x0,
    // One line stands in the middle of its field, several begin at the top.
    y: lines.length === 1 ? (y0 + y1) / 2 - size * 0.35 : y1 - size * (1 + n * 1.2),
    width: Math.min(x1 - x0, text.length * size * 0.5),
    size,
    font: '',
    angle,
  }))
}
