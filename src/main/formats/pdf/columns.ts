import { median } from './piece'
import type { Segment } from './segments'

/** A gutter: where it is, and from which segment to which, in the order of a region, it runs. */
interface Gutter {
  at: number
  from: number
  to: number
  score: number
}

/** Lines that stand on either side of a gutter, at least. */
const LINES = 3
/** Of what two columns stand apart, in ems: at least, and where they are short. */
const NARROW = 0.6
const WIDE = 1
/** Lines from which on a narrow gutter is believed. */
const MANY = 8
/** Ems that the lines of a column are wide, in the middle: cells of a table are narrower. */
const COLUMN = 7

/**
 * Parts the segments of a page into columns, in the order in which they are read: what goes across two columns stands
 * above or below them, then the left one comes, then the right one. Each part may hold any number of columns again.
 *
 * A gutter is a place that no segment crosses for a while, with lines of running text on either side of it. Where the
 * text is written from right to left, so are the columns.
 */
export function toColumns(segments: readonly Segment[], rtl = false): Segment[][] {
  const sorted = segments.toSorted((a, b) => a.y - b.y || a.left - b.left)
  const gutter = findGutter(sorted)
  if (!gutter) return sorted.length > 0 ? [sorted] : []
  const { at, from, to } = gutter
  const within = sorted.slice(from, to)
  const left = within.filter((segment) => middle(segment) < at)
  const right = within.filter((segment) => middle(segment) >= at)
  return [sorted.slice(0, from), ...(rtl ? [right, left] : [left, right]), sorted.slice(to)].flatMap((part) =>
    toColumns(part, rtl),
  )
}

const middle = ({ left, right }: Segment): number => (left + right) / 2

function findGutter(sorted: readonly Segment[]): Gutter | undefined {
  let best: Gutter | undefined
  for (const at of places(sorted)) {
    for (const gutter of runsAt(sorted, at)) if (!best || gutter.score > best.score) best = gutter
  }
  return best
}

/** Where a gutter might be: in the middle between two segments beside each other, each place once. */
function places(sorted: readonly Segment[]): Set<number> {
  const found = new Set<number>()
  for (const [n, segment] of sorted.entries()) {
    // Its neighbour on the right may be on another line where the columns are not level.
    let next: Segment | undefined
    for (const other of sorted.slice(Math.max(0, n - 8), n + 9))
      if (other.left > segment.right && (!next || other.left < next.left)) next = other
    if (next && next.left - segment.right >= NARROW * Math.min(segment.size, next.size))
      found.add(Math.round((segment.right + next.left) / 2))
  }
  return found
}

/** The runs of segments of which none crosses a place, where they make two columns. */
function* runsAt(sorted: readonly Segment[], at: number): Iterable<Gutter> {
  let from = 0
  for (let to = 0; to <= sorted.length; to++) {
    const segment = sorted[to]
    if (segment && !(segment.left < at && segment.right > at)) continue
    const gutter = asGutter(sorted, at, from, to)
    if (gutter) yield gutter
    from = to + 1
  }
}

function asGutter(sorted: readonly Segment[], at: number, from: number, to: number): Gutter | undefined {
  const within = sorted.slice(from, to)
  const left = within.filter((segment) => middle(segment) < at)
  const right = within.filter((segment) => middle(segment) >= at)
  const sides = [linesOf(left), linesOf(right)] as const
  const least = Math.min(sides[0].length, sides[1].length)
  if (least < LINES) return undefined
  const em = median(within.map(({ size }) => size))
  const width = Math.min(...right.map((segment) => segment.left)) - Math.max(...left.map((one) => one.right))
  if (width < (least >= MANY ? NARROW : WIDE) * em) return undefined
  if (sides.some((side) => median(side.map(({ extent }) => extent)) < COLUMN * em)) return undefined
  // They stand beside each other and not one below the other.
  const top = Math.max(sides[0][0]!.y, sides[1][0]!.y)
  const bottom = Math.min(sides[0].at(-1)!.y, sides[1].at(-1)!.y)
  if (bottom - top < em) return undefined
  const narrowed = beside(sorted, from, to, top, em)
  return { at, ...narrowed, score: least * Math.min(width, 3 * em) }
}

/** A run without what stands at its top on one side only and apart from the rest: a heading above both columns. */
function beside(sorted: readonly Segment[], from: number, to: number, top: number, em: number) {
  let first = from
  while (first < to) {
    const segment = sorted[first]!
    const next = sorted[first + 1]
    if (segment.y >= top - 0.5 * em || !next || next.y - segment.y < 2.5 * em) break
    first++
  }
  return { from: first, to }
}

interface Extent {
  y: number
  /** The width of its words, without what is between them. */
  extent: number
}

/** The lines that segments stand on, from top to bottom. */
function linesOf(segments: readonly Segment[]): Extent[] {
  const lines: Extent[] = []
  for (const { y, size, left, right } of segments) {
    const last = lines.at(-1)
    if (last && y - last.y < 0.4 * size) last.extent += right - left
    else lines.push({ y, extent: right - left })
  }
  return lines
}
