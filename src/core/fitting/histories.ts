import { DUE, RESET, Rows, SEED } from '#core/memory/rows'
import type { Event } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { effective } from '#core/study/undo'

/**
 * The answers that memory is fitted to, in plain arrays that travel to a worker as they are. A history is what
 * was answered to one card from its first answer, or from a reset, on; its answers stand one after another.
 */
export interface Histories {
  /** Where each history begins, and at last where the last one ends. */
  starts: Uint32Array
  /** Of each answer, 1 to 4. */
  grades: Uint8Array
  /** Whole days since the answer before; 0 for the first of a history and on the same day. */
  gaps: Uint16Array
  /** When each came among all answers: 0 is the oldest. */
  turns: Uint32Array
}

/** Days that fit: beyond that, some 180 years, nothing is remembered anyway. */
const MOST_DAYS = 65_535

/** A card's history as it is gathered: null while its beginning is not known. */
type Open = { history: number; day: number } | null

/**
 * The histories of a log, given in any order and with any repetition. What counts is what counts for memory (one filter
 * for both): graded answers with a card that are no practice. A card whose memory was brought from elsewhere (`seed`) has no known
 * beginning, so what follows is left out until it is reset.
 */
export function historiesOf(events: Iterable<Event>): Histories {
  const open = new Map<CardId, Open>()
  const lengths: number[] = []
  const answers: { history: number; grade: number; gap: number }[] = []
  const rows = new Rows()
  for (const event of effective(events)) rows.add(event)
  for (const row of rows.inOrder()) {
    const [what, card] = [rows.what[row]!, rows.cardOf(row)]
    if (what === RESET) open.delete(card)
    else if (what === SEED) open.set(card, null)
    else if (what < DUE) {
      const known = open.get(card)
      if (known === null) continue
      const day = rows.day[row]!
      const gap = known ? Math.min(Math.max(0, day - known.day), MOST_DAYS) : 0
      const history = known?.history ?? lengths.push(0) - 1
      lengths[history]! += 1
      answers.push({ history, grade: what, gap })
      open.set(card, { history, day })
    }
  }
  return laidOut(answers, lengths)
}

/** Lays answers, given oldest first, out history by history; `lengths` has the number of answers of each. */
export function laidOut(
  answers: readonly { history: number; grade: number; gap: number }[],
  lengths: readonly number[],
): Histories {
  const starts = new Uint32Array(lengths.length + 1)
  for (const [n, length] of lengths.entries()) starts[n + 1] = starts[n]! + length
  const next = starts.slice()
  const [grades, gaps] = [new Uint8Array(answers.length), new Uint16Array(answers.length)]
  const turns = new Uint32Array(answers.length)
  for (const [turn, { history, grade, gap }] of answers.entries()) {
    const at = next[history]!
    next[history] = at + 1
    grades[at] = grade
    gaps[at] = gap
    turns[at] = turn
  }
  return { starts, grades, gaps, turns }
}
