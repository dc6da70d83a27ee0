import type { Candidate } from '#core/candidates/candidates'
import { MONTHS } from '#core/sentences/lexicon'
import {
  anniversariesNear,
  centuriesNear,
  countsNear,
  numberIn,
  numbersNear,
  ordinalsNear,
  RECENT,
  sharesNear,
  yearsNear,
} from './arithmetic'
import { datesNear, monthsNear, type Room, roomIn } from './dates-near'
import { isReckoned, limitsOf } from './figure-limits'
import { termIn } from './leaders'
import { type Life, withinLife } from './life'

/** Years of the text that are near enough to the right one to be in doubt: of the last years only those next to it. */
const isNearYear = (year: number, other: number, latest: number): boolean =>
  Math.abs(year - other) <=
  (latest - year < RECENT ? 6 : latest - year < 3 * RECENT ? 12 : year < 1500 ? 60 : 25)

/** Years up to this have been for readers of every text. */
const LONG_PAST = 2005
/** So far after a date of long ago a wrong one may fall, whatever the latest year of its text is. */
const AFTER = 20

/** The latest year that a reader thinks of beside a year. */
const nowFor = (year: number, latest: number): number =>
  Math.max(latest, Math.min(LONG_PAST, year + AFTER) || latest)

/** What tells of all answers of a text how far wrong ones may go. */
export interface Bounds {
  /** The latest year that can have been. */
  latest: number
  title: string
  /** Of whom the text is about. */
  life?: Life | undefined
}

/** The years a date's wrong ones may have, going by its sentence, the title and the life that is told. */
function roomOf(answer: Candidate, bounds: Bounds): Room {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(answer.text)?.[0] ?? Number.NaN)
  return withinLife(roomTold(answer, year, bounds), year, bounds.life)
}

function roomTold({ sentence: { said }, span }: Candidate, year: number, { latest, title }: Bounds): Room {
  if (title.includes(String(year))) return { earliest: year, latest: year }
  const most = nowFor(year, latest)
  const future = FUTURE.test(said) && latest - year < RECENT
  // What was so by a year was so by later ones.
  const isBy = !future && BY.test(said.slice(0, span.start))
  const told = roomIn(said, year, isBy ? year - 1 : future ? Math.max(most, year + AHEAD) : most)
  const term = termIn(said)
  const isInTerm = term !== undefined && year >= term.earliest && year <= term.latest
  const room = {
    earliest: Math.max(told.earliest, future ? year - 1 : OPEN, isInTerm ? term.earliest : OPEN),
    latest: Math.min(told.latest, isInTerm ? term.latest : told.latest),
  }
  if (future || isBy || isInTerm) return room
  const joined = JOINED_BEFORE.test(said.slice(0, span.start)) || JOINED_AFTER.test(said.slice(span.end))
  // Years of other things in the sentence leave no order to keep.
  return joined || room.latest - room.earliest > NARROW ? room : { ...room, earliest: OPEN, latest: most }
}

/** What is still to come: years gone by are no answer. */
const FUTURE = /\b(?:will|expects?|expected|projects|projected|forecasts?|estimates|estimated)\b/
/** What looks far ahead: "aims to be rid of coal by 2050". */
const AHEAD_OF =
  /\b(?:will|shall|would|could|may|might|by|until|aims?|plans?|pledge[sd]?|targets?|goals?|expect(?:s|ed)?|forecasts?|projected)\b/
/** So many years after a year to come a wrong one may be. */
const AHEAD = 5

const JOINED_BEFORE = /(?:\b(?:and|to|until|till|through|by)\s|[–—-]\s?)$/
const JOINED_AFTER = /^\s?(?:(?:and|to|until|till|through)\b|[–—-])/
const BY = /\bby (?:the end of )?$/i
/** A room of so few years gives a run of neighbours. */
const NARROW = 6
/** Later than all years a text may name. */
const FAR = Number.POSITIVE_INFINITY
const OPEN = Number.NEGATIVE_INFINITY

const ANNIVERSARY = /^\S+ (?:anniversary|birthday|jubilee)\b/

/** Whether a number is a year of three digits: "in 348,". */
const isEarlyYear = ({ text, sentence: { said }, span }: Candidate): boolean =>
  /^\d{3}$/.test(text) &&
  /\b(?:in|around|since|until|about) $/i.test(said.slice(0, span.start)) &&
  /^(?:[.,;:)]|$| \p{Lu}| AD| CE)/u.test(said.slice(span.end))

/** Whether another decade stands beside a decade: "the 1970s and ’80s". */
const isOfTwo = ({ fine, sentence: { said }, span }: Candidate): boolean =>
  fine === 'date/decade' &&
  (/^ (?:and|or|to) (?:the )?(?:late |early |mid-)?[’'\d]\d*s\b/.test(said.slice(span.end)) ||
    /\d0s (?:and|or|to) (?:the )?(?:late |early |mid-)?$/.test(said.slice(0, span.start)))

const SHARE = /^ per ?cent\b/

/** "90s" */
const SHORT_DECADE = /^[1-9]0s\b/
const DECADE_STEPS = [-10, 10, -20, 20, -30]

/** Other decades for a phrase that begins with one of the last century. */
const decadesNear = (text: string): string[] =>
  DECADE_STEPS.map((step) => Number(text.slice(0, 2)) + step)
    .filter((decade) => decade >= 10 && decade <= 90)
    .map((decade) => `${decade}${text.slice(2)}`)

const BEFORE_CHRIST = /^ (?:BCE?|B\.C\.)/

/** Wrong figures for a figure, and for a phrase that begins with one, that look like the right one and could be so. */
export function byArithmetic(answer: Candidate, bounds: Bounds): string[] {
  if (isReckoned(answer) || isOfTwo(answer)) return []
  const { least, most } = limitsOf(answer)
  const isWithin = (value: number) => Number.isNaN(value) || (value >= least && value <= most)
  return figuresLike(answer, bounds).filter((other) => isWithin(numberIn(other)))
}

function figuresLike(answer: Candidate, bounds: Bounds): string[] {
  const { text, fine } = answer
  const { latest } = bounds
  if (isEarlyYear(answer)) return yearsNear(Number(text), latest).map(String)
  if (fine === 'date/month-name') return monthsNear(text)
  if (fine.startsWith('date/'))
    return [...centuriesNear(text, Math.max(latest, LONG_PAST)), ...datesNear(text, roomOf(answer, bounds))]
  if (
    /^\d+0th\b|^\d*5th\b/.test(text) &&
    ANNIVERSARY.test(`${text}${answer.sentence.said.slice(answer.span.end)}`)
  )
    return anniversariesNear(text)
  if (/^\d+(?:st|nd|rd|th)\b/.test(text)) return ordinalsNear(text)
  if (fine === 'ordinal' || /^(?:event|organisation|name|work)/.test(fine)) return ordinalsNear(text)
  if (fine === 'money' && /^\D/.test(text)) {
    const sign = /^\D+/.exec(text)![0]
    return numbersNear(text.slice(sign.length)).map((other) => sign + other)
  }
  if (SHORT_DECADE.test(text)) return decadesNear(text)
  // "30 to 50 people": another first number might be the greater one.
  if (/\d to \d/.test(text)) return []
  const [first, rest] = [text.split(' ')[0]!, text.includes(' ') ? text.slice(text.indexOf(' ')) : '']
  // "2010 census" has a year, "2001–02 season" and "1970s and 1980s" two.
  if (/^(?:1\d{3}|20\d{2})(?!,)\D/.test(text) && !/^number|^money|^percent/.test(fine))
    return /^\d{4} \D+$/.test(text) ? yearsNear(Number(first), latest).map((other) => `${other}${rest}`) : []
  // "One larger court" would need the plural beside it.
  if (/^one$/i.test(first) && rest !== '') return []
  // "six hundred": the first word differs.
  if (text.includes(' ') && !/\d/.test(text)) {
    const near = SHARE.test(rest) ? sharesNear(first) : countsNear(first)
    return near.map((other) => `${other}${rest}`)
  }
  return [...numbersNear(text), ...countsNear(text)]
}

/** Wrong figures: those that the text has, which come first, and those made. */
export interface Figures {
  own: readonly string[]
  made: readonly string[]
}

/** Wrong years near the right one that have room in its sentence; `others` are those of the text. */
export function yearsFor(answer: Candidate, others: readonly number[], bounds: Bounds): Figures {
  const year = Number(answer.text)
  // Of so long ago only round years are known, and those of the text count the other way.
  if (BEFORE_CHRIST.test(answer.sentence.said.slice(answer.span.end)))
    return { own: [], made: numbersNear(answer.text) }
  const isFar =
    AHEAD_OF.test(answer.sentence.said) &&
    year % 10 === 0 &&
    year === bounds.latest &&
    others.every((other) => other === year || other <= year - 10)
  // "By 2050": far ahead of all that the text tells of, where only round years are thought of.
  const room = isFar ? { earliest: OPEN, latest: year + AFTER } : roomOf(answer, bounds)
  const now = isFar ? FAR : nowFor(year, bounds.latest)
  const within = (other: number) =>
    other !== year && other >= room.earliest && other <= room.latest && isNearYear(year, other, now)
  const near = nearestFirst([...new Set(others)].filter(within), year)
  const apart = (one: number, i: number) => !near.slice(0, i).some((other) => Math.abs(other - one) < 2)
  const own = [...near.filter(apart), ...near.filter((one, i) => !apart(one, i))]
  const made = yearsNear(year, room.latest, room.earliest, now)
  return { own: own.map(String), made: made.map(String) }
}

const nearestFirst = (years: readonly number[], year: number): number[] =>
  [...years].sort((a, b) => Math.abs(a - year) - Math.abs(b - year))

/** Wrong figures for a count, a share or a sum; `others` are those of the text that are written as it is. */
export function countsFor(answer: Candidate, others: readonly string[], bounds: Bounds): Figures {
  const made = byArithmetic(answer, bounds)
  if (made.length === 0) return { own: [], made }
  const { least, most } = limitsOf(answer)
  const own = others.filter((other) => numberIn(other) >= least && numberIn(other) <= most)
  return { own, made }
}

/** How a date is written. */
const shapeOf = (date: string): string =>
  date.replace(new RegExp(MONTHS.join('|')), 'May').replace(/\d{1,2}(?!\d)/g, '1')

/** So many dates of the text leave no need of made ones, beside which they would stand out. */
const ENOUGH = 3

/** Wrong dates; those of the text only where these are enough, or have no year. */
export function datesFor(answer: Candidate, others: readonly string[], bounds: Bounds): Figures {
  const made = byArithmetic(answer, bounds)
  const room = roomOf(answer, bounds)
  const yearOf = (date: string) => Number(/(?<!\d)\d{4}(?!\d)/.exec(date)?.[0] ?? Number.NaN)
  const year = yearOf(answer.text)
  const within = (other: number) =>
    other >= room.earliest && other <= room.latest && isNearYear(year, other, nowFor(year, bounds.latest))
  const own = [...new Set(others)].filter(
    (other) => shapeOf(other) === shapeOf(answer.text) && (Number.isNaN(year) || within(yearOf(other))),
  )
  const isMade =
    /^date\/(?:decade|century)$/.test(answer.fine) || (!Number.isNaN(year) && own.length < ENOUGH)
  return { own: isMade ? [] : own, made }
}
