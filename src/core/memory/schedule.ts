import { addDays, dayNumber, daysBetween } from '#core/study/day'
import type { Grade, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { chanceOf } from './chance'
import { chooseInterval, type DueChoice } from './due'
import { type Fsrs, recallAfter } from './fsrs'
import { type CardMemory, daysForgotten } from './remembered'
import { type Steps, stepAfter } from './steps'

/** The chance of recalling a card on a day, 0 to 1. It is 1 on the day of a right answer. */
export function recallOn(
  { stability, last, grade, decay }: Pick<CardMemory, 'stability' | 'last' | 'grade' | 'decay'>,
  day: StudyDay,
): number {
  return recallAfter(daysForgotten(daysBetween(last, day), grade), stability, decay)
}

type Known = Pick<CardMemory, 'stability' | 'difficulty' | 'last' | 'lapses' | 'reps' | 'step'>

/** Under what a card is scheduled. */
export interface Scheduling extends Omit<DueChoice, 'seed'> {
  fsrs: Fsrs
  /** The chance of recall at which it is to come due, between 0 and 1. */
  retention: number
  steps: Steps
  /** The study day so many minutes from now. */
  dayIn: (minutes: number) => StudyDay
}

/** What an answer does to a card. */
export interface Outcome {
  due: StudyDay
  /** From the day of the answer: 0 is again today. */
  days: number
  /** The step in which it then waits, and for how many minutes; absent when it is in none. */
  step?: number
  wait?: number
}

/**
 * What each answer, of grade 1, 2, 3, 4, on a day would do to a card: a better one never brings it back sooner. The
 * same card gives the same outcomes, so what is shown before an answer is what the answer does.
 *
 * @param known undefined for a card never answered
 */
export function outcomes(
  card: CardId,
  known: Known | undefined,
  day: StudyDay,
  scheduling: Scheduling,
): [Outcome, Outcome, Outcome, Outcome] {
  const { fsrs, retention, steps, dayIn } = scheduling
  const today = dayNumber(day)
  const elapsed = known ? Math.max(0, daysBetween(known.last, day)) : 0
  const choice = { ...scheduling, seed: chanceOf(`${card}:${known?.reps ?? 0}`) }
  let least = 0
  const of = (grade: Grade): Outcome => {
    const waiting = stepAfter(known, grade, steps)
    if (waiting) {
      const due = dayIn(waiting.wait)
      return { due, days: Math.max(0, daysBetween(day, due)), ...waiting }
    }
    const days = fsrs.intervalOf(fsrs.nextState(known ?? null, elapsed, grade).stability, retention)
    least = chooseInterval(days, today, least, choice)
    return { due: addDays(day, least), days: least }
  }
  return [of(1), of(2), of(3), of(4)]
}

/** Whether an answer so many days after the one before counts as forgetting: not in the steps, or twice a day. */
export const isLapseAfter = (days: number, step: number | undefined, grade: Grade): boolean =>
  grade === 1 && step === undefined && days > 0

/** Whether an answer counts as forgetting: not at a first meeting, in the steps, or twice a day. */
export const isLapse = (
  known: Pick<CardMemory, 'last' | 'step'> | undefined,
  grade: Grade,
  day: StudyDay,
): boolean => known !== undefined && isLapseAfter(daysBetween(known.last, day), known.step, grade)

/** So often a card is forgotten before it is taken for one that does not stick, and so often between two warnings. */
const LEECH_FROM = 8
const LEECH_EVERY = 4

/** Whether the last of so many lapses makes a card a leech, once more or for the first time. */
export const isLeechAt = (lapses: number): boolean =>
  lapses >= LEECH_FROM && (lapses - LEECH_FROM) % LEECH_EVERY === 0
