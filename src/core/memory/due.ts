import { LONGEST } from './fsrs'

/** Intervals of fewer days are kept as they are: a day more or less would be much. */
const FUZZY_FROM = 3
/** Each way: these shares of the parts of an interval, in days, that lie within these bounds, and a day besides. */
const FUZZ = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Number.POSITIVE_INFINITY, share: 0.05 },
] as const

/** Where among the days near an interval a card is to come due. */
export interface DueChoice {
  /** How many cards are due already on a day, by its number. */
  load: (day: number) => number
  /** How much of a usual day's work each weekday takes, 0 to 1, Monday first. */
  easy: readonly number[]
  /** Days, by number, on which a card is due that should not come together with this one. */
  apart: ReadonlySet<number>
  /** Decides between days that are equally good, 0 or more. */
  seed: number
}

/** The shortest and the longest interval that may stand for one of so many days: the ranges of Anki and ts-fsrs. */
export function fuzzRange(days: number): [shortest: number, longest: number] {
  if (days < FUZZY_FROM) return [days, days]
  const within = FUZZ.map(({ from, to, share }) => share * Math.max(0, Math.min(days, to) - from))
  const spread = within.reduce((sum, part) => sum + part, 1)
  return [Math.max(2, Math.round(days - spread)), Math.min(LONGEST, Math.round(days + spread))]
}

/** The weekday of a day's number, 0 for Monday: the day 0 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7

/** How much of a usual day's work a day takes, by its number. */
const shareOf = (day: number, { easy }: DueChoice): number => easy[weekdayOf(day)] ?? 1

/** Lower is better; days without work are worse than days beside a relative. */
const rankOf = (day: number, choice: DueChoice): number =>
  shareOf(day, choice) <= 0 ? 2 : choice.apart.has(day) ? 1 : 0

/** Lower is better among days of one rank. */
function loadOf(day: number, choice: DueChoice): number {
  const share = shareOf(day, choice)
  return share <= 0 ? choice.load(day) : (choice.load(day) + 1) / share
}

/**
 * The interval a card gets in place of one of `days`: near it, where the least is due already, reckoned by how much
 * each weekday is to take. So cards learned together do not come back together for ever.
 *
 * @param today the number of the day of the answer
 * @param least no shorter than this, so that a better answer never brings a card back sooner
 */
export function chooseInterval(days: number, today: number, least: number, choice: DueChoice): number {
  const [from, to] = fuzzRange(days)
  const shortest = Math.max(from, least)
  const longest = Math.max(to, shortest)
  let [rank, load, equal] = [Number.POSITIVE_INFINITY, 0, 0]
  for (let n = shortest; n <= longest; n += 1) {
    const [nextRank, nextLoad] = [rankOf(today + n, choice), loadOf(today + n, choice)]
    const order = nextRank - rank || nextLoad - load
    if (order > 0) continue
    equal = order < 0 ? 1 : equal + 1
    rank = nextRank
    load = nextLoad
  }
  // Found a second time and not kept: fifty cards have four outcomes each, after every answer.
  let before = choice.seed % equal
  for (let n = shortest; n < longest; n += 1) {
    const isEqual = rankOf(today + n, choice) === rank && loadOf(today + n, choice) === load
    if (isEqual && before === 0) return n
    if (isEqual) before -= 1
  }
  return longest
}
