/** What stands beside a line: words of a note, or nothing but that there is something. */
export interface Beside<T> {
  of: T
  /** Middle of its line, in CSS pixels from the top of the sheet. */
  y: number
  /** Whether its column has the margin at its side, and whether there are words to write there. */
  words: string
}

export interface MarginNote<T> {
  of: T
  top: number
  lines: number
}

export interface MarginSign<T> {
  all: T[]
  y: number
}

export const LINE = 18
const GAP = 8
const MOST_LINES = 3
/** A mean letter of the margin's type, in CSS pixels. */
const LETTER = 6.4
/** A note further than this below its own line would be taken for another line's: it becomes a sign. */
const ASTRAY = 3 * LINE
/** Lines less far apart than this are one. */
const SAME_LINE = 8

/**
 * Sets notes below each other, each as near to its line as those above let it. What has no room for its words, and
 * what has none, is a sign beside its line; signs of one line are one.
 *
 * @param all from top to bottom
 * @param width for words, in CSS pixels; 0 where the margin is too narrow for any
 */
export function layMargin<T>(
  all: readonly Beside<T>[],
  width: number,
): { notes: MarginNote<T>[]; signs: MarginSign<T>[] } {
  const notes: MarginNote<T>[] = []
  const signs: MarginSign<T>[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const { of, y, words } of all) {
    const wanted = y - LINE / 2
    const top = Math.max(wanted, free)
    if (words !== '' && width > 0 && top - wanted <= ASTRAY) {
      const lines = Math.min(MOST_LINES, Math.max(1, Math.ceil((words.length * LETTER) / width)))
      notes.push({ of, top, lines })
      free = top + lines * LINE + GAP
      continue
    }
    const last = signs.at(-1)
    if (last && Math.abs(last.y - y) < SAME_LINE) last.all.push(of)
    else signs.push({ all: [of], y })
  }
  return { notes, signs }
}
