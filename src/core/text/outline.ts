import { cutBySize, type Measured, MOST_WORDS, wordsIn } from './cuts'

/** Headings make sections when the middle one of these has at least so many words; else they are too many. */
const SANE_MEDIAN = 400
/** What stands before the first heading cut at, a title or a byline, is no section of its own below this. */
const LEAST_LEAD = 100

/** Blocks `from` to `to` (exclusive), named after the heading `title`, or after none. */
export interface Piece {
  from: number
  to: number
  title: number | null
}

const levelOf = ({ drafts }: Measured, at: number): number | null => {
  const draft = drafts[at]
  return draft?.kind === 'heading' ? draft.level : null
}

/** The levels of the headings that divide a piece: those after its first text, outermost first. */
function dividingLevels(text: Measured, piece: Piece): number[] {
  let at = piece.from
  while (at < piece.to && levelOf(text, at) !== null) at++
  const levels = new Set<number>()
  for (; at < piece.to; at++) levels.add(levelOf(text, at) ?? 0)
  levels.delete(0)
  return [...levels].sort((a, b) => a - b)
}

/** A piece cut at the headings of a level and above. A heading without text of its own goes with what follows. */
function cutAtLevel(text: Measured, piece: Piece, level: number): Piece[] {
  const parts: Piece[] = []
  let open = { ...piece }
  let lead = levelOf(text, piece.from) !== level
  for (let at = piece.from + 1; at < piece.to; at++) {
    const found = levelOf(text, at)
    if (found === null || found > level) continue
    const words = wordsIn(text, open.from, at)
    if (words === 0 || (lead && words < LEAST_LEAD)) open.title = at
    else {
      // A smaller heading without text just before this one belongs to what follows, too.
      let from = at
      while (levelOf(text, from - 1) !== null) from--
      parts.push({ ...open, to: from })
      open = { from, to: piece.to, title: at }
    }
    lead = false
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
 * Cuts a piece at the outermost level of headings that gives parts of a sensible size, those that are too long
 * for one sitting at the next level, and by size where headings do not help.
 */
export function cutByOutline(text: Measured, piece: Piece): Piece[] {
  const long = ({ from, to }: Piece) => wordsIn(text, from, to) > MOST_WORDS
  for (const level of dividingLevels(text, piece)) {
    const parts = cutAtLevel(text, piece, level)
    if (isSane(text, parts)) return parts.flatMap((part) => (long(part) ? cutByOutline(text, part) : [part]))
  }
  const starts = cutBySize(text, piece.from, piece.to)
  return starts.map((from, n) => ({
    from,
    to: starts[n + 1] ?? piece.to,
    title: n === 0 ? piece.title : levelOf(text, from) === null ? null : from,
  }))
}
