import type { Grade, StudyDay, UtcMs } from '#core/study/events'
import type { CardMemory } from './remembered'

/** Minutes between the answers of a card's first day, and of the day on which it was forgotten. Either may be empty. */
export interface Steps {
  readonly learning: readonly number[]
  readonly relearning: readonly number[]
}

/** Which step a card waits in, from 0, and for how many minutes. */
export interface Waiting {
  readonly step: number
  readonly wait: number
}

/** In its steps on this day, or forgotten on it and not answered right since. */
export const isAgain = ({ grade, last, due, step }: CardMemory, day: StudyDay): boolean =>
  last === day && due <= day && (step !== undefined || grade === 1)

const MINUTE = 60_000
const AFTER_ALL = 2 ** 50

/** When it may be asked again; without a wait, after all that has one. */
export const readyAt = ({ at, wait }: CardMemory): UtcMs =>
  at + (wait === undefined ? AFTER_ALL : wait * MINUTE)

type Known = Pick<CardMemory, 'step' | 'lapses'>

/** A little longer than the step it stands in, and shorter than the next. */
function hard(minutes: readonly number[], step: number): number {
  if (step > 0) return minutes[step]!
  return minutes.length > 1 ? (minutes[0]! + minutes[1]!) / 2 : minutes[0]! * 1.5
}

/**
 * Where an answer puts a card among its steps, as Anki has it: wrong is back to the first, hard stays, good goes one
 * on, easy leaves them. Null when the card is out of them, and its interval is one of days.
 *
 * @param known undefined for a card never answered
 */
export function stepAfter(known: Known | undefined, grade: Grade, steps: Steps): Waiting | null {
  const isWaiting = known?.step !== undefined
  const isFirst = !known || (isWaiting && known.lapses === 0)
  if (!isFirst && !isWaiting && grade > 1) return null
  const minutes = isFirst ? steps.learning : steps.relearning
  if (minutes.length === 0 || grade === 4) return null
  const at = Math.min(known?.step ?? 0, minutes.length - 1)
  if (grade === 1) return { step: 0, wait: minutes[0]! }
  if (grade === 2) return { step: at, wait: Math.round(hard(minutes, at)) }
  const next = at + 1
  return next < minutes.length ? { step: next, wait: minutes[next]! } : null
}
