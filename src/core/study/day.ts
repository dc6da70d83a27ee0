import type { StudyDay, UtcMs } from './events'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/**
 * The study day a moment belongs to: its local date, counted from the rollover hour instead of midnight.
 *
 * @param at milliseconds since the epoch, UTC
 * @param tz minutes east of UTC at that moment
 * @param rollover the local hour at which a study day begins, 0 to 23
 */
export function studyDay(at: UtcMs, tz: number, rollover: number): StudyDay {
  return new Date(at + tz * MINUTE - rollover * HOUR).toISOString().slice(0, 10)
}

/**
 * Days since 1970-01-01; NaN for what is not a day. Study days are calendar days, so between two of them there
 * is a whole number of days whatever the clocks did.
 */
export function dayNumber(day: StudyDay): number {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return Number.NaN
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8))
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= 31)) return Number.NaN
  return Date.UTC(Number(day.slice(0, 4)), month - 1, date) / DAY
}

/** The day a number stands for. Throws RangeError for what is not a whole number or too far off. */
export function dayAt(number: number): StudyDay {
  if (!Number.isInteger(number)) throw new RangeError(`${number} is not a day`)
  return new Date(number * DAY).toISOString().slice(0, 10)
}

/** The day `n` days after; before, when `n` is negative. Throws RangeError for what is not a day. */
export const addDays = (day: StudyDay, n: number): StudyDay => dayAt(dayNumber(day) + n)

/** How many days `b` comes after `a`; negative when it comes before, NaN when one of them is not a day. */
export const daysBetween = (a: StudyDay, b: StudyDay): number => dayNumber(b) - dayNumber(a)
