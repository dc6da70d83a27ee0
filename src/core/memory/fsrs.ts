import { FSRSAlgorithm } from 'ts-fsrs'
import type { Grade } from '#core/study/events'

// The package puts four methods on Date.prototype when it is imported. Nothing used here needs them, and a
// built-in that everyone shares is not ours to change.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name)

/** FSRS-6 with its default 21 weights. */
const algorithm = new FSRSAlgorithm({})

/** What FSRS knows of a card: days until recall falls to 90 %, and how hard it is, 1 to 10. */
export interface MemoryState {
  readonly stability: number
  readonly difficulty: number
}

export const DEFAULT_RETENTION = 0.9
/** A hundred years, in days. */
export const LONGEST = 36_500

/**
 * The state after an answer, by FSRS-6. The package rounds it to 8 digits, so that the last bits of another
 * machine's arithmetic do not add up.
 *
 * @param before null for a card never answered
 * @param days whole days since the answer before; within a day (0) the short-term formula holds
 */
export const nextState = (before: MemoryState | null, days: number, grade: Grade): MemoryState =>
  algorithm.next_state(before, days, grade)

/** The chance of recall after some days, 0 to 1: the power forgetting curve of FSRS-6. */
export const recallAfter = (days: number, stability: number): number =>
  algorithm.forgetting_curve(days, stability)

/** Whole days until the chance of recall has fallen to `retention`: at least one, at most a hundred years. */
export function intervalOf(stability: number, retention: number): number {
  const days = Math.round(stability * algorithm.calculate_interval_modifier(retention))
  return Math.min(Math.max(days, 1), LONGEST)
}
