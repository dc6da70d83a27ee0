import { type PartialDate, readDate } from '#core/grading/dates'
import { foldAnswer, words } from '#core/grading/text'
import { contentWords, isFunctionWord, LEANING, MONTHS } from '#core/sentences/lexicon'
import type { Askable } from './question'

/** Something that happened, in words that do not say when, and when it did. */
export interface Dated {
  of: Askable
  event: string
  /** The first and the last day it can have been, counted so that later is more. */
  from: number
  to: number
}

/** Longer than any month and year, so that days can be compared by adding up. */
const MONTH = 32
const YEAR = 13 * MONTH

function daysOf({ year, month, day }: PartialDate): [from: number, to: number] | null {
  if (year === undefined) return null
  const from = year * YEAR + (month ?? 0) * MONTH + (day ?? 0)
  return [from, from + (month === undefined ? YEAR : day === undefined ? MONTH : 1) - 1]
}

const ABOUT = /\b(?:about|around|circa|ca?\.)(?:\s|$)/i

/** The days a date can mean, in whatever way it is read; null without a year, or where it is not quite a date. */
export function whenOf(answer: string, language: string): [from: number, to: number] | null {
  const folded = foldAnswer(answer)
  const read = ABOUT.test(answer) ? null : readDate(folded, words(folded), language)
  const days = read && !read.slip ? read.readings.map(daysOf) : [null]
  if (days.some((one) => one === null)) return null
  const known = days as [number, number][]
  return [Math.min(...known.map(([from]) => from)), Math.max(...known.map(([, to]) => to))]
}

/** Where the words of a date can be left out without harm: at either end of a sentence, or before a further phrase. */
const OPENING = /^(?:In|On) ____(?:, (?=\p{L})| (?=(?:the|a|an)\b|\p{Lu}))/u
const CLOSING = /(?<=\p{L}) (?:in|on) ____(?=[.!]?$)/u
const FURTHER = '(?:with|by|at|for|from|to)\\b'
const MIDDLE = new RegExp(
  `(?<=\\p{L}) (?:in|on) ____(?:,(?= ${FURTHER})|(?= ${FURTHER}| in \\p{Lu}|, and\\b))`,
  'u',
)
/** Without its date a sentence cannot end with these, or says something else. */
const HANGING =
  /\b(?:is|are|was|were|been|be|being|came|comes|dates?|dated|only|early|late|mid|back|as|again|twice|times?)$/i
/** A date after these is that of another clause than the first. */
const CLAUSE = /\b(?:which|who|whom|whose|where|that|but|and (?:\p{Ll}+ed|was|were|had|became))\b|, and\b/u

/** What tells when something was, or what came before and after it; what has not happened, or happens again and again. */
const TELLING = new RegExp(
  [
    `(?<![\\d.,$€£])\\d{3,4}(?![\\d.,]*[\\d%])|['’]\\d\\d|\\b(?:${MONTHS.join('|')})\\b`,
    '\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:II|III|IV|VI{0,3}|IX|XI{0,3})\\b',
    `(?<!\\p{L})(?:${[
      'centur(?:y|ies)|decades?|years?|months?|weeks?|days?|seasons?|spring|summer|autumn|winter|eras?|ages?|aged',
      'today|now|ago|before|after|since|until|till|during|while|when|whenever|later|latest|earlier|earliest|early',
      'original(?:ly)?|onwards?|afterwards?|previous(?:ly)?|prior|next|follow(?:ed|ing|s)?|then|first|second|third|fourth|fifth|last|final(?:ly)?|again',
      'already|still|former(?:ly)?|success(?:or|ors|ively)|succeeded|predecessors?|anniversar(?:y|ies)|eventually',
      'subsequent(?:ly)?|meanwhile|once|ever|never|not|longer|yet|anymore|new(?:ly|er|est)?|old(?:er|est)?|youngest',
      'will|would|shall|may|might|could|should|plans?|planned|expect(?:ed|s)?|scheduled|aims?|hopes?|intends?|set to',
      'going to|is|are|has|have|every|each|annual(?:ly)?|always|often|usually|re-?(?:built|opened|elected|founded|named)',
    ].join('|')})(?!\\p{L})`,
  ].join('|'),
  'u',
)

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A sentence with a blank for its date as what happened, without the date; null where that is not surely safe. */
export function eventOf(blank: string): string | null {
  const place = [OPENING, CLOSING, MIDDLE].find((one) => one.test(blank))
  if (!place) return null
  const before = blank.slice(0, blank.search(place))
  if (place !== OPENING && (HANGING.test(before) || CLAUSE.test(before))) return null
  const event = capital(blank.replace(place, '')).trim()
  const [opening = ''] = event.split(/[^\p{L}]/u)
  if (LEANING.has(opening.toLowerCase()) || (isFunctionWord(opening) && !/^(?:The|An?)$/.test(opening)))
    return null
  if (TELLING.test(event) || event.includes('____') || contentWords(event).length < 3) return null
  return /[.!?]$/.test(event) ? event : `${event}.`
}

/** A fact as something that happened at a known time; null where it is none, or its words would tell the time. */
export function datedOf(one: Askable): Dated | null {
  if (one.type !== 'date' || one.attributed !== undefined || one.blank === undefined) return null
  if (!/^en\b/.test(one.language)) return null
  const when = whenOf(one.answer, one.language)
  const event = when && eventOf(one.blank)
  return event ? { of: one, event, from: when[0], to: when[1] } : null
}
