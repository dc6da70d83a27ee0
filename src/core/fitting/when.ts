import { daysBetween } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import { FEWEST } from './trial'

/** Own weights change slowly: more often than monthly, or with hardly more reviews, a trial finds nothing new. */
const DAYS = 30
const GROWTH = 1.25

/**
 * Whether to try own weights by itself.
 *
 * @param last the last trial: when it was, and how many long-term reviews there were
 * @param reviews how many there are now
 */
export function isTimeToTry(
  last: { day: StudyDay; reviews: number } | null,
  reviews: number,
  today: StudyDay,
): boolean {
  if (reviews < FEWEST) return false
  return !last || (daysBetween(last.day, today) >= DAYS && reviews >= last.reviews * GROWTH)
}
