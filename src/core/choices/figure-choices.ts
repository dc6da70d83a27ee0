import type { Candidate } from '#core/candidates/candidates'
import { COUNTS, MONTHS } from '#core/sentences/lexicon'
import { bothSides, centuriesNear, countsNear, numbersNear, ordinalsNear, yearsNear } from './arithmetic'
import { datesNear, type Room, roomIn } from './dates-near'

/** Years of the text that are near enough to the right one to be in doubt. */
const isNearYear = (year: number, other: number): boolean => Math.abs(year - other) <= (year < 1500 ? 60 : 25)

/** Years up to this have been for readers of every text. */
const LONG_PAST = 2005
/** So far after a date of long ago a wrong one may fall, whatever the latest year of its text is. */
const AFTER = 20

/** What tells of all answers of a text how far wrong ones may go. */
export interface Bounds {
  /** The latest year that can have been. */
  latest: number
  title: string
}

/** The years a date's wrong ones may have, going by its sentence and the title. */
function roomOf({ text, sentence: { said }, span }: Candidate, { latest, title }: Bounds): Room {
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? Number.NaN)
  if (title.includes(String(year))) return { earliest: year, latest: year }
  const most = Math.max(latest, Math.min(LONG_PAST, year + AFTER) || latest)
  const room = roomIn(said, year, most)
  const joined = JOINED_BEFORE.test(said.slice(0, span.start)) || JOINED_AFTER.test(said.slice(span.end))
  // Years of other things in the sentence leave no order to keep.
  return joined || room.latest - room.earliest > NARROW ? room : { ...room, earliest: OPEN, latest: most }
}

const JOINED_BEFORE = /(?:\b(?:and|to|until|till|through|by)\s|[–—-]\s?)$/
const JOINED_AFTER = /^\s?(?:(?:and|to|until|till|through)\b|[–—-])/
/** A room of so few years gives a run of neighbours. */
const NARROW = 6
const OPEN = Number.NEGATIVE_INFINITY

/** Whether a number is a year of three digits: "in 348,". */
const isEarlyYear = ({ text, sentence: { said }, span }: Candidate): boolean =>
  /^\d{3}$/.test(text) &&
  /\b(?:in|around|since|until|about) $/i.test(said.slice(0, span.start)) &&
  /^(?:[.,;:)]|$| \p{Lu}| AD| CE)/u.test(said.slice(span.end))

/** So many there are at most, by what stands around the count. */
const MOST: readonly (readonly [RegExp, number])[] = [
  [/^ days? (?:\S+ ){0,3}(?:per|a|each|every|of the) week\b/, 7],
  [/^ hours? (?:\S+ ){0,3}(?:per|a|each|every|of the) day\b/, 24],
  [/^ months? (?:\S+ ){0,3}(?:per|a|each|every|of the) year\b/, 12],
]

/** Wrong figures for a figure, and for a phrase that begins with one, that look like the right one. */
export function byArithmetic(answer: Candidate, bounds: Bounds): string[] {
  const rest = answer.sentence.said.slice(answer.span.end)
  const most = MOST.find(([after]) => after.test(rest))?.[1] ?? Number.POSITIVE_INFINITY
  const value = (figure: string): number =>
    /^\d/.test(figure) ? Number.parseInt(figure, 10) : (COUNTS as readonly string[]).indexOf(figure)
  return figuresLike(answer, bounds).filter((other) => value(other) <= most)
}

function figuresLike(answer: Candidate, bounds: Bounds): string[] {
  const { text, fine } = answer
  const { latest } = bounds
  if (isEarlyYear(answer)) return yearsNear(Number(text), latest).map(String)
  if (fine === 'date/month-name') return MONTHS.filter((_, i) => (i + text.length) % 2 === 0)
  if (fine.startsWith('date/'))
    return [...centuriesNear(text, Math.max(latest, LONG_PAST)), ...datesNear(text, roomOf(answer, bounds))]
  if (fine === 'ordinal' || /^(?:event|organisation|name|work)/.test(fine)) return ordinalsNear(text)
  if (fine === 'money' && /^\D/.test(text)) {
    const sign = /^\D+/.exec(text)![0]
    return numbersNear(text.slice(sign.length)).map((other) => sign + other)
  }
  if (/^\d+(?:st|nd|rd|th)\b/.test(text)) return ordinalsNear(text)
  // "30 to 50 people": another first number might be the greater one.
  if (/\d to \d/.test(text)) return []
  const [first, rest] = [text.split(' ')[0]!, text.includes(' ') ? text.slice(text.indexOf(' ')) : '']
  // "2010 census" has a year, "2001–02 season" and "1970s and 1980s" two.
  if (/^(?:1\d{3}|20\d{2})(?!,)\D/.test(text) && !/^number|^money|^percent/.test(fine))
    return /^\d{4} \D+$/.test(text) ? yearsNear(Number(first), latest).map((other) => `${other}${rest}`) : []
  // "One larger court" would need the plural beside it.
  if (/^one$/i.test(first) && rest !== '') return []
  // "six hundred": the first word differs.
  if (text.includes(' ') && !/\d/.test(text)) return countsNear(first).map((other) => `${other}${rest}`)
  return [...numbersNear(text), ...countsNear(text)]
}

/** Years of the text and by arithmetic that are near the right one and have room in its sentence, on both sides of it. */
export function yearsFor(answer: Candidate, alike: readonly string[], bounds: Bounds): string[] {
  const year = Number(answer.text)
  const room = roomOf(answer, bounds)
  const within = (other: number) =>
    other >= room.earliest && other <= room.latest && isNearYear(year, other) && other !== year
  const own = [...new Set(alike.map(Number))].filter(within)
  const apart = (other: number, i: number, all: readonly number[]) =>
    !all.slice(0, i).some((one) => Math.abs(one - other) < 2)
  const all = [...own, ...yearsNear(year, room.latest, room.earliest)]
  return bothSides([...all.filter(apart), ...all.filter((...each) => !apart(...each))], year).map(String)
}
