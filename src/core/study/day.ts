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

/** A number of decimal digits within a text; NaN when there is anything else. */
export function digits(text: string, from: number, to: number): number {
  let value = 0
  for (let i = from; i < to; i += 1) {
    const digit = text.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]
/** Days from the year 0 to 1970. */
const EPOCH = 719_528

/**
 * Days since 1970-01-01; NaN for what is not a day. Study days are calendar days, so between two of them there
 * is a whole number of days whatever the clocks did. Asked for every answer of a log, so it makes no Date.
 */
export function dayNumber(day: StudyDay): number {
  if (day.length !== 10 || day[4] !== '-' || day[7] !== '-') return Number.NaN
  const year = digits(day, 0, 4)
  const month = digits(day, 5, 7)
  const date = digits(day, 8, 10)
  if (Number.isNaN(year) || !(month >= 1 && month <= 12)) return Number.NaN
  const leap = isLeap(year)
  const length = DAYS_BEFORE[month]! - DAYS_BEFORE[month - 1]! + (leap && month === 2 ? 1 : 0)
  if (!(date >= 1 && date <= length)) return Number.NaN
  const leapsBefore = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400)
  const inYear = DAYS_BEFORE[month - 1]! + (leap && month > 2 ? 1 : 0) + date - 1
  return year * 365 + leapsBefore + inYear - EPOCH
}

/** Days that were asked for: a log names the same few thousand over and over. */
const known = new Map<number, StudyDay>()
const MOST_KNOWN = 20_000

/** The day a number stands for. Throws RangeError for what is not a whole number or too far off. */
export function dayAt(number: number): StudyDay {
  let day = known.get(number)
  if (day !== undefined) return day
  if (!Number.isInteger(number)) throw new RangeError(`${number} is not a day`)
  day = new Date(number * DAY).toISOString().slice(0, 10)
  if (known.size === MOST_KNOWN) known.clear()
  known.set(number, day)
  return day
}

/** The day `n` days after; before, when `n` is negative. Throws RangeError for what is not a day. */
export const addDays = (day: StudyDay, n: number): StudyDay => dayAt(dayNumber(day) + n)

/** How many days `b` comes after `a`; negative when it comes before, NaN when one of them is not a day. */
export const daysBetween = (a: StudyDay, b: StudyDay): number => dayNumber(b) - dayNumber(a)
