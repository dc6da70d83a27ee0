import { addDays, daysBetween } from '#core/study/day'
import type { Grade, StudyDay } from '#core/study/events'
import { intervalOf, LONGEST, nextState, recallAfter } from './fsrs'
import type { CardMemory } from './memory'

type Known = Pick<CardMemory, 'stability' | 'difficulty' | 'last' | 'grade'>

/** Intervals of fewer days are kept as they are: a day more or less would be much. */
const FUZZY_FROM = 3
/** Each way, as a share of the interval; at least a day. */
const FUZZ = 0.05

/**
 * The chance of recalling a card on a day, 0 to 1. It is 1 on the day of a right answer. A card forgotten is
 * taken as if a day had passed already: until it is answered right, being told the answer is not knowing it.
 */
export function recallOn(
  { stability, last, grade, decay }: Pick<CardMemory, 'stability' | 'last' | 'grade' | 'decay'>,
  day: StudyDay,
): number {
  return recallAfter(Math.max(daysBetween(last, day), grade === 1 ? 1 : 0), stability, decay)
}

const elapsed = (card: Known | undefined, day: StudyDay): number =>
  card ? Math.max(0, daysBetween(card.last, day)) : 0

const interval = (card: Known | undefined, grade: Grade, day: StudyDay, retention: number): number =>
  grade === 1 ? 0 : intervalOf(nextState(card ?? null, elapsed(card, day), grade).stability, retention)

/**
 * Days until a card would be due again after an answer of grade 1, 2, 3, 4 on a day: 0 is again today, the
 * others are at least one and never fewer for a better answer.
 *
 * @param card undefined for one never answered
 * @param retention the chance of recall at which it is to come due, between 0 and 1
 */
export function intervals(
  card: Known | undefined,
  day: StudyDay,
  retention: number,
): [number, number, number, number] {
  const of = (grade: Grade) => interval(card, grade, day, retention)
  return [of(1), of(2), of(3), of(4)]
}

/**
 * The day a card comes due after an answer. Longer intervals are spread by chance, so that cards learned
 * together do not come back together for ever.
 *
 * @param random gives numbers from 0 up to but not including 1; asked at most once
 */
export function dueAfter(
  card: Known | undefined,
  grade: Grade,
  day: StudyDay,
  { retention, random }: { retention: number; random: () => number },
): StudyDay {
  const days = interval(card, grade, day, retention)
  if (days < FUZZY_FROM) return addDays(day, days)
  const spread = Math.max(1, Math.round(days * FUZZ))
  const fuzzed = days - spread + Math.floor(random() * (2 * spread + 1))
  return addDays(day, Math.min(fuzzed, LONGEST))
}
