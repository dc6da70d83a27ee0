import { MONTHS } from '#core/sentences/lexicon'
import { ordinal, seedOf, yearsNear } from './arithmetic'

/** The years between which a wrong date may fall, both inclusive. */
export interface Room {
  earliest: number
  latest: number
}

/**
 * The room that a sentence leaves for a date: after the last year it names before that of the date, and before the
 * next, so that nobody dies before a birth.
 */
export function roomIn(sentence: string, year: number, latest: number): Room {
  const years = [...sentence.matchAll(/(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/g)].map(([found]) => Number(found))
  return {
    earliest: Math.max(...years.filter((other) => other < year), Number.NEGATIVE_INFINITY) + 1,
    latest: Math.min(latest, ...years.filter((other) => other > year).map((other) => other - 1)),
  }
}

/** Days that a month has in every year. */
const daysOf = (month: number): number => (month === 1 ? 28 : [3, 5, 8, 10].includes(month) ? 30 : 31)

/** Which parts of the right date a wrong one shares: each part of the right one comes as often as another. */
const CHANGES = [
  [1, 1, 0],
  [1, 0, 1],
  [0, 1, 1],
  [1, 1, 1],
  [0, 0, 1],
  [1, 0, 0],
  [0, 1, 0],
] as const

/**
 * Dates of the same form that differ in the day, the month and the year by turns, so that no part gives the right one
 * away; none on a day that there is not, or out of the room there is.
 */
export function datesNear(written: string, { earliest, latest }: Room): string[] {
  const year = /(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/.exec(written)?.[0]
  const month = MONTHS.findIndex((name) => written.includes(name))
  if (month < 0)
    return year && /^\d{4}s$/.test(written) && isDecade(Number(year)) ? decadesNear(Number(year), latest) : []
  const day = /(?<!\d)[0-3]?\d(?!\d)/.exec(written.replace(year ?? '', ''))?.[0]
  const seed = seedOf(written)
  const most = day === undefined ? 1 : Number(day)
  const otherDays = [5, 9, 12, 3, 16].map((step) => ((most + step + (seed % 3) - 1) % 28) + 1)
  const otherMonths = [2, 9, 5, 7, 4]
    .map((step) => (month + step + (seed % 2)) % 12)
    .filter((at) => daysOf(at) >= most)
  const otherYears = year === undefined ? [] : yearsNear(Number(year), latest, earliest)
  return [0, 1, 2, 3, 4].flatMap((round) =>
    CHANGES.flatMap(([newDay, newMonth, newYear]) => {
      const day = newDay === 1 ? otherDays[round]! : most
      const other = newMonth === 1 ? otherMonths[round] : month
      const during = newYear === 1 && year !== undefined ? otherYears[round] : Number(year)
      if (other === undefined || during === undefined) return []
      const moved = dated(written, { day, month: other, year: during })
      return moved === written ? [] : [moved]
    }),
  )
}

/** A date written as another one is. */
const dated = (like: string, { day, month, year }: { day: number; month: number; year: number }): string =>
  like
    .replace(new RegExp(MONTHS.join('|')), MONTHS[month]!)
    .replace(/(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/, String(year))
    .replace(/(?<!\d)[0-3]?\d(st|nd|rd|th)?(?!\d)/, (_, suffix) => (suffix ? ordinal(day) : String(day)))

/** "The 1800s" may be a century. */
const isDecade = (year: number): boolean => year % 100 !== 0 || year >= 2000

/** The nearest decades, no more than are needed: those far off are ruled out at once. */
const decadesNear = (decade: number, latest: number): string[] =>
  [-1, 1, ...(seedOf(String(decade)) % 2 === 0 ? [2, -2] : [-2, 2]), -3]
    .map((step) => decade + step * 10)
    .filter((other) => other <= latest)
    .slice(0, 3)
    .map((other) => `${other}s`)

/** Months around one, which is now the first and now the last of them. */
export function monthsNear(month: string): string[] {
  const at = (MONTHS as readonly string[]).indexOf(month)
  const from = at - (seedOf(month) % 4)
  return [0, 1, 2, 3].map((i) => MONTHS[(from + i + 12) % 12]!).filter((other) => other !== month)
}
