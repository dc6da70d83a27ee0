import { dayAt } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import { Layers } from './layers'

/** What was foretold of some answers, and what came of it. */
export interface Outcome {
  readonly answers: number
  readonly remembered: number
  /** The chances of recall before the answers, added up: how many were expected to be remembered. */
  readonly expected: number
}

/**
 * Answers on a later day than the answer before, added up by month, by days since the answer before, and by the
 * chance of recall that memory gave just before: all that calibration and true retention need of a long log.
 */
export type Outcomes = Layers<number, Outcome>

/** Where bins of the chance of recall begin; finer where most of them lie. */
export const CHANCES = [
  0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98,
  0.99,
] as const
/** Where bins of days since the answer before begin. */
export const GAPS = [1, 2, 4, 8, 21, 60, 180, 365] as const

/** The last bin that begins at or before a value. */
function binOf(begins: readonly number[], value: number): number {
  let bin = begins.length - 1
  while (bin > 0 && value < begins[bin]!) bin -= 1
  return bin
}

/** Months since the year 0. */
export const monthOf = (day: StudyDay): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const PLACES = 1000

/** The key of an answer's sums. */
export const outcomeKey = (month: number, gap: number, chance: number): number =>
  month * PLACES + binOf(GAPS, gap) * 100 + binOf(CHANCES, chance)

/** What a key stands for: a month, and a bin each of days and chances. */
export const keyParts = (key: number): { month: number; gap: number; chance: number } => ({
  month: Math.floor(key / PLACES),
  gap: Math.floor((key % PLACES) / 100),
  chance: key % 100,
})

/** Gathers answers over the outcomes there are; `changed` is for `Layers.with`. */
export class OutcomeSums {
  readonly changed = new Map<number, { answers: number; remembered: number; expected: number }>()

  /** The day last met, since a log has many answers of one after another, and its month. */
  private day = Number.NaN
  private month = 0

  constructor(private readonly before: Outcomes) {}

  /**
   * @param day by its number
   * @param gap whole days since the answer before, at least one
   * @param chance of recall just before the answer, 0 to 1
   */
  add(day: number, gap: number, chance: number, remembered: boolean): void {
    if (day !== this.day) {
      this.day = day
      this.month = monthOf(dayAt(day))
    }
    const key = outcomeKey(this.month, gap, chance)
    let sums = this.changed.get(key)
    if (!sums) {
      sums = { ...(this.before.get(key) ?? { answers: 0, remembered: 0, expected: 0 }) }
      this.changed.set(key, sums)
    }
    sums.answers += 1
    if (remembered) sums.remembered += 1
    sums.expected += chance
  }
}

export type OutcomeRow = [key: number, answers: number, remembered: number, expected: number]

/** As rows of a snapshot, in one order, and back. */
export const outcomeRows = (outcomes: Outcomes): OutcomeRow[] =>
  [...outcomes]
    .sort(([a], [b]) => a - b)
    .map(([key, { answers, remembered, expected }]) => [key, answers, remembered, expected])

export const outcomesFrom = (rows: readonly OutcomeRow[]): Outcomes =>
  Layers.of(
    rows.map(([key, answers, remembered, expected]) => [key, { answers, remembered, expected }] as const),
  )
