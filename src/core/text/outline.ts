import { cutBySize, type Measured, MOST_WORDS, type Outline, wordsIn } from './cuts'

/** Headings make sections when the middle one of these has at least so many words; else they are too many. */
const SANE_MEDIAN = 400
/** What stands before a heading cut at, a title, a byline or a part's motto, is no section of its own below this. */
const LEAST_LEAD = 100

/** Blocks `from` to `to` (exclusive). */
export interface Piece {
  from: number
  to: number
  /** Empty when it has none. */
  title: string
}

const levelOf = (outline: Outline, at: number): number | null => outline[at]?.level ?? null
const titleAt = (outline: Outline, at: number): string => outline[at]?.title ?? ''

/** The levels at which an outline divides a piece: those after its first text, outermost first. */
function dividingLevels(text: Measured, outline: Outline, piece: Piece): number[] {
  let at = piece.from
  while (at < piece.to && wordsIn(text, piece.from, at) === 0) at++
  const levels = new Set<number>()
  for (; at < piece.to; at++) levels.add(levelOf(outline, at) ?? 0)
  levels.delete(0)
  return [...levels].sort((a, b) => a - b)
}

/** A piece cut at a level and those above. A heading without text of its own goes with what follows. */
function cutAtLevel(text: Measured, outline: Outline, piece: Piece, level: number): Piece[] {
  const parts: Piece[] = []
  let open = { ...piece }
  let lead = levelOf(outline, piece.from) !== level
  for (let at = piece.from + 1; at < piece.to; at++) {
    const found = levelOf(outline, at)
    if (found === null || found > level) continue
    const words = wordsIn(text, open.from, at)
    if (words === 0 || (lead && words < LEAST_LEAD)) open.title = titleAt(outline, at)
    else {
      // A smaller heading without text just before this one belongs to what follows, too.
      let from = at
      while (levelOf(outline, from - 1) !== null && wordsIn(text, from - 1, from) === 0) from--
      parts.push({ ...open, to: from })
      open = { from, to: piece.to, title: titleAt(outline, at) }
    }
    lead = found !== level
  }
  const last = parts.at(-1)
  if (last && wordsIn(text, open.from, open.to) === 0) last.to = open.to
  else parts.push(open)
  return parts
}

function isSane(text: Measured, parts: readonly Piece[]): boolean {
  const sizes = parts.map(({ from, to }) => wordsIn(text, from, to)).sort((a, b) => a - b)
  return parts.length > 1 && sizes[sizes.length >> 1]! >= SANE_MEDIAN
}

/**
 * Cuts a piece at the outermost level of its first outline that gives parts of a sensible size, those that are too
 * long for one sitting at the next level, then by the next outline, and by size where none helps.
 */
export function cutByOutline(text: Measured, piece: Piece): Piece[] {
  const long = ({ from, to }: Piece) => wordsIn(text, from, to) > MOST_WORDS
  for (const outline of text.outlines)
    for (const level of dividingLevels(text, outline, piece)) {
      const parts = cutAtLevel(text, outline, piece, level)
      if (isSane(text, parts))
        return parts.flatMap((part) => (long(part) ? cutByOutline(text, part) : [part]))
    }
  const starts = cutBySize(text, piece.from, piece.to)
  const titleOf = (at: number) => text.outlines.map((outline) => titleAt(outline, at)).find(Boolean) ?? ''
  return starts.map((from, n) => ({
    from,
    to: starts[n + 1] ?? piece.to,
    title: n === 0 ? piece.title : titleOf(from),
  }))
}
