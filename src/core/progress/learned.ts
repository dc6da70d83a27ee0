import type { StudyDay } from '#core/study/events'

/** How many cards had been learned at the end of a day. */
export interface LearnedBy {
  day: StudyDay
  learned: number
}

/**
 * How the number of learned cards grew, a row for each day on which it did, oldest first.
 *
 * @param firsts the first day of each note, and how many of its cards are learned
 */
export function learnedOver(firsts: Iterable<readonly [first: StudyDay, cards: number]>): LearnedBy[] {
  const byDay = new Map<StudyDay, number>()
  for (const [day, cards] of firsts) if (cards > 0) byDay.set(day, (byDay.get(day) ?? 0) + cards)
  let learned = 0
  return [...byDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, cards]) => {
      learned += cards
      return { day, learned }
    })
}
