import type { AnswerType } from '#core/facts/fact'
import { COUNTS, MONTHS, ORDINALS, SHORT_SCALES } from '#core/sentences/lexicon'
import { matches } from '#core/text/matches'
import type { Span } from '#core/text/segment'

/** A stretch that is a number or a time by its looks. `fine` says which numbers could stand in for it. */
export interface Figure extends Span {
  type: AnswerType
  fine: string
}

const month = `(?:${MONTHS.join('|')})`
const day = '(?:[0-3]?\\d)(?:st|nd|rd|th)?'
const year = '(?:1\\d{3}|20\\d{2})'
/** A letter that would be part of the same word; Chinese and Japanese ones stand beside numbers. */
const letter = '(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])\\p{L}'
const amount = '\\d+(?:[,.]\\d+)*(?:\\s?(?:thousand|million|billion|trillion))?'

const sum = `${amount}(?:(?:${SHORT_SCALES.join('|')})\\b)?`

const numberWord = `(?:${COUNTS.slice(2).join('|')}|one(?=\\s(?:hundred|thousand|million|billion)\\b)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:${COUNTS.slice(1, 10).join('|')}))?)`
const han = '[〇零一二三四五六七八九十百千万两]'

type Rule = [fine: string, type: AnswerType, pattern: RegExp]
/** The first that matches a stretch has it. */
const RULES: readonly Rule[] = [
  ['money', 'money', new RegExp(`(?:(?:US|A|C|HK|NZ)\\s?)?[$£€¥₹]\\s?${sum}`, 'gu')],
  [
    'money',
    'money',
    new RegExp(`${amount}\\s(?:dollars|euros|pounds|yen|yuan|rupees|rubles|francs|marks)\\b`, 'gu'),
  ],
  ['percent', 'percent', /\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)/gu],
  ['date/day', 'date', new RegExp(`\\b(?:${day}\\s${month}|${month}\\s${day}),?\\s${year}\\b`, 'gu')],
  ['date/month', 'date', new RegExp(`\\b${month},?\\s${year}\\b`, 'gu')],
  ['date/day-month', 'date', new RegExp(`\\b(?:${month}\\s${day}|${day}\\s${month})\\b(?!\\s?\\d)`, 'gu')],
  ['date/day-month', 'date', new RegExp(`\\b(?:${ORDINALS.join('|')}) of ${month}\\b(?!\\s?\\d)`, 'giu')],
  [
    'date/month-name',
    'date',
    new RegExp(`(?<=\\b[Ii]n )${month}\\b(?!\\s?\\d|,\\s\\d|['’]| and | or |-)`, 'gu'),
  ],
  ['date/cjk', 'date', /\d{3,4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu],
  ['date/han', 'date', new RegExp(`${han}{4}年(?:${han}{1,3}月(?:${han}{1,3}[日号])?)?`, 'gu')],
  ['date/decade', 'date', new RegExp(`\\b${year}s\\b`, 'gu')],
  ['date/century', 'date', /\b\d{1,2}(?:st|nd|rd|th)\scentury(?:\s(?:AD|BC|CE|BCE))?\b/gu],
  [
    'year',
    'date',
    new RegExp(
      `(?<![\\d.,$£€:/–-])${year}(?![\\d:/–-]|[.,]\\d|\\s?(?:%|per\\s?cent|km|m|years?|metres|meters|miles|people|feet|kg|tons|tonnes)\\b)\\b`,
      'gu',
    ),
  ],
  ['ordinal', 'number', /\b\d{1,3}(?:st|nd|rd|th)\b/gu],
  [
    'number',
    'number',
    new RegExp(`(?<![\\d.,:$£€/–-])(?<!${letter})${amount}(?![\\d:/–]|[.,]\\d|-\\d|${letter}|°|%)`, 'gu'),
  ],
  ['han', 'number', new RegExp(`${han}{2,}(?=[\\p{Script=Han}])(?!年|月|些|样|切|般|定|直|起|个人)`, 'gu')],
  [
    'count',
    'number',
    new RegExp(
      `(?<![\\p{L}-])(?:${numberWord}(?:(?:\\s|\\sand\\s)(?:hundred|thousand|million|billion|${numberWord}))*)(?![\\p{L}-])`,
      'giu',
    ),
  ],
]

/** Numbers of parts, notes and the like, which nobody should learn by heart. */
const LABEL =
  /(?:\b(?:page|pages|p\.|pp\.|figure|fig\.|table|chapter|section|no\.|nos\.|number|vol\.|volume|part|step|article)\s?|[[#(]\s?)$/i
/** Parts of a time of day or a fraction, which are no number by themselves. */
const PART_AFTER =
  /^\s(?:minutes? (?:past|to)|o['’]clock|thirds?|quarters?|fifths?|sixths?|tenths?|or|to|and a half)\b|^\sout of\b/
const PART_BEFORE = /\b(?:past|out of|one or|half)\s$/
const POINTLESS = /\b(?:the|these|those|both|other|its|their|his|her|our|between)\s$/i

/** What a text has to have for a rule to find anything, which is soon seen; all but rules of words look for a digit. */
const DIGIT = /\d/
const NEEDED: Readonly<Record<string, RegExp>> = {
  'date/day-month': new RegExp(`\\d| of ${month}`, 'iu'),
  'date/month-name': new RegExp(`[Ii]n ${month}`, 'u'),
  'date/han': new RegExp(han, 'u'),
  han: new RegExp(han, 'u'),
  count: new RegExp(`(?<![a-z-])${numberWord}`, 'iu'),
}

/** Figures in order of their place, without overlaps. */
export function figures(text: string): Figure[] {
  const found: Figure[] = []
  const hasDigit = DIGIT.test(text)
  for (const [fine, type, pattern] of RULES) {
    if (!(NEEDED[fine]?.test(text) ?? hasDigit)) continue
    for (const match of matches(text, pattern)) {
      const start = match.index
      const end = start + match[0].trimEnd().length
      if (found.some((other) => start < other.end && end > other.start)) continue
      found.push({ start, end, type, fine })
    }
  }
  return found
    .filter(({ start, end, fine, type }) => {
      const before = text.slice(0, start)
      if (type === 'number' && LABEL.test(before)) return false
      if (fine === 'count' && (PART_AFTER.test(text.slice(end)) || PART_BEFORE.test(before))) return false
      const small = fine === 'count' && /^(?:two|both)$/i.test(text.slice(start, end))
      return !(small && POINTLESS.test(before))
    })
    .sort((a, b) => a.start - b.start)
}

/** What a number counts: the word after it, lower case, without its plural. */
export const unitAfter = (text: string, end: number): string =>
  /^[\s-]?([\p{L}]+)/u.exec(text.slice(end))?.[1]?.toLowerCase().replace(/s$/, '') ?? ''
