import { isRtl } from '#core/text/direction'
import { CJK, type Piece } from './piece'

/** Pieces that stand close beside each other on one line, from left to right. */
export interface Segment {
  pieces: Piece[]
  left: number
  right: number
  /** The baseline of its type of full size. */
  y: number
  /** Of most of its characters. */
  size: number
}

/** Ems between two pieces beyond which they are two stretches: columns or cells perhaps. */
const APART = 0.6
/** Ems between two pieces beyond which there is a space. */
const SPACE = 0.13
/** Height of a row of buckets in which neighbours are looked for, in points. */
const BUCKET = 12

/** Joins the pieces of a page to segments, in no order. What is printed twice at one place (as bold, as a shadow) counts once. */
export function toSegments(pieces: readonly Piece[]): Segment[] {
  const buckets = new Map<number, Segment[]>()
  const segments: Segment[] = []
  const put = (segment: Segment) => {
    const key = Math.floor(segment.y / BUCKET)
    buckets.set(key, [...(buckets.get(key) ?? []), segment])
    segments.push(segment)
  }
  for (const piece of pieces.toSorted((a, b) => a.x - b.x || b.width - a.width)) {
    const reach = Math.max(1, Math.ceil(piece.size / BUCKET))
    const key = Math.floor(piece.y / BUCKET)
    let best: Segment | undefined
    let nearest = Number.POSITIVE_INFINITY
    let isTwice = false
    for (let at = key - reach; at <= key + reach; at++)
      for (const segment of buckets.get(at) ?? []) {
        if (isSame(segment, piece)) isTwice = true
        const distance = distanceTo(segment, piece)
        if (distance < nearest) [best, nearest] = [segment, distance]
      }
    if (isTwice) continue
    if (best) append(best, piece)
    else put({ pieces: [piece], left: piece.x, right: piece.x + piece.width, y: piece.y, size: piece.size })
  }
  return segments
}

function isSame({ pieces, size }: Segment, piece: Piece): boolean {
  return pieces.some(
    (other) =>
      other.text === piece.text &&
      Math.abs(other.x - piece.x) < size * 0.2 &&
      Math.abs(other.y - piece.y) < size * 0.2,
  )
}

/** How far a piece is from following a segment, in ems; Infinity when it does not. */
function distanceTo({ right, y, size }: Segment, piece: Piece): number {
  const em = Math.max(size, piece.size)
  // A letter set over several lines is beside them, and on none of them.
  if (Math.min(size, piece.size) < 0.5 * em) return Number.POSITIVE_INFINITY
  const gap = piece.x - right
  if (gap > APART * Math.min(size, piece.size) || gap < -0.5 * em) return Number.POSITIVE_INFINITY
  const drop = (piece.y - y) / em
  const isSmall = Math.min(size, piece.size) < 0.85 * em
  // A raised or lowered sign is smaller than what it belongs to, which may come after it.
  const [up, down] = isSmall ? (piece.size < size ? [-0.6, 0.45] : [-0.45, 0.6]) : [-0.3, 0.3]
  if (drop < up || drop > down) return Number.POSITIVE_INFINITY
  return Math.abs(drop) + Math.abs(gap) / em
}

function append(segment: Segment, piece: Piece): void {
  segment.pieces.push(piece)
  segment.right = Math.max(segment.right, piece.x + piece.width)
  const lengths = { own: 0, other: 0 }
  for (const { size, text } of segment.pieces)
    lengths[Math.abs(size - piece.size) < 0.1 * piece.size ? 'own' : 'other'] += text.length
  // Skewed scans climb along their lines: the last piece of full size says where the line is.
  if (piece.size > 0.85 * segment.size) segment.y = piece.y
  if (lengths.own > lengths.other || piece.size > segment.size * 1.15) {
    segment.size = piece.size
    segment.y = piece.y
  }
}

/** A stretch of a line's text with how it is set. */
export interface Span {
  text: string
  bold: boolean
  italic: boolean
  /** Raised or lowered beside the rest of the line. */
  mark?: 'sup' | 'sub'
  /** The address it leads to. */
  to?: string
}

const BETWEEN_CJK = new RegExp(`${CJK}$`, 'u')
const AFTER_CJK = new RegExp(`^${CJK}`, 'u')

function needsSpace(before: Piece, after: Piece, gap: number): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false
  const em = Math.min(before.size, after.size)
  if (BETWEEN_CJK.test(before.text) && AFTER_CJK.test(after.text)) return gap > em
  return after.spaced === true || gap > SPACE * em
}

/** The text of pieces that stand on one line, in the order in which it is read. */
export function spansOf(pieces: readonly Piece[], baseline: number, size: number): Span[] {
  const sorted = pieces.toSorted((a, b) => a.x - b.x)
  const rtl = isRtl(sorted.map(({ text }) => text).join(''))
  const spans: Span[] = []
  for (const piece of rtl ? rightToLeft(sorted) : sorted) {
    const isSmall = piece.size < 0.85 * size
    const mark =
      isSmall && piece.y < baseline - 0.15 * size
        ? 'sup'
        : isSmall && piece.y > baseline + 0.08 * size
          ? 'sub'
          : undefined
    const { text, bold, italic, to } = piece
    spans.push({ text, bold, italic, ...(mark ? { mark } : {}), ...(to ? { to } : {}) })
  }
  const order = rtl ? rightToLeft(sorted) : sorted
  for (let n = 1; n < order.length; n++) {
    const [before, after] = [order[n - 1]!, order[n]!]
    const [left, right] = before.x <= after.x ? [before, after] : [after, before]
    if (!needsSpace(before, after, right.x - left.x - left.width)) continue
    // The space after a raised sign or a link is no part of it.
    const { mark, to } = spans[n - 1]!
    if (mark || (to && to !== spans[n]!.to)) spans[n]!.text = ` ${spans[n]!.text}`
    else spans[n - 1]!.text += ' '
  }
  return spans
}

/** Pieces of a line written from right to left; numbers and foreign words in it still run from left to right. */
function rightToLeft(sorted: readonly Piece[]): Piece[] {
  const order: Piece[] = []
  let foreign: Piece[] = []
  for (const piece of sorted.toReversed()) {
    if (!isRtl(piece.text) && /[\p{L}\p{N}]/u.test(piece.text)) foreign.unshift(piece)
    else {
      order.push(...foreign, piece)
      foreign = []
    }
  }
  return [...order, ...foreign]
}
