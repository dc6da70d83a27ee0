import { matches } from '#core/text/matches'
import { MONTHS } from './lexicon'
import type { Edit } from './sentence'

const QUOTED = /[“”"]/
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
/** What is not told of a day that has been. */
const NOT_PAST =
  /\b(?:will|would|shall|may|might|can|could|should|must|next|every|each|always|usually|often|is|are|scheduled|expected|due|plans?|planned|planning)\b|['’]ll\b/
/** Words a time cannot follow as "on July 4, 2017" or "in July 2017" could. */
const LINKED =
  /\b(?:the|of|from|since|by|until|till|for|than|over|during|to|and|or|through|before|after|just|only|as|late|early|earlier|later|one|a|between|every|in|on)[ ]$/i

const ON_DAY = new RegExp(
  `\\b([Oo])n (${WEEKDAYS.join('|')})\\b(?![’'-]|,? (?:(?:${MONTHS.join('|')})\\b|\\d|night\\b|evening\\b|morning\\b|afternoon\\b|the \\d))`,
  'gu',
)
const YESTERDAY = /\b([Yy])esterday\b(?!['’]| (?:morning|evening|afternoon|night)\b)/gu
const SPAN = /\b([Tt]his|[Ll]ast) (week|month)\b(?!['’])/gu
const YEARS = /\b([Tt]his|[Ll]ast|[Nn]ext) year['’]s (?=\p{L})/gu

const capital = (words: string, first: string): string =>
  /\p{Lu}/u.test(first) ? words.charAt(0).toUpperCase() + words.slice(1) : words

const DAY = 86_400_000
const monthOf = (time: Date): string => `${MONTHS[time.getUTCMonth()]} ${time.getUTCFullYear()}`
const dayOf = (time: Date): string =>
  `${MONTHS[time.getUTCMonth()]} ${time.getUTCDate()}, ${time.getUTCFullYear()}`

/**
 * "On Tuesday", "yesterday", "last week" and "this year's" as the day, the month or the year they were when the text came
 * out, an ISO date to the day; none where somebody is quoted, or the day may be still to come.
 */
export function daysFrom(text: string, published: string | undefined): Edit[] {
  if (!published || !/^\d{4}-\d\d-\d\d/.test(published) || QUOTED.test(text)) return []
  const out = new Date(`${published.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(out.getTime())) return []
  const before = (days: number) => new Date(out.getTime() - days * DAY)
  const all = (pattern: RegExp, wordsFor: (found: RegExpMatchArray) => string | undefined): Edit[] =>
    matches(text, pattern).flatMap((found) => {
      const words = LINKED.test(text.slice(0, found.index)) ? undefined : wordsFor(found)
      return words === undefined
        ? []
        : [{ start: found.index, end: found.index + found[0].length, words: capital(words, found[1]!) }]
    })
  const years = all(YEARS, ([, which]) => {
    const more = { this: 0, last: -1, next: 1 }[which!.toLowerCase() as 'this' | 'last' | 'next']
    return `the ${out.getUTCFullYear() + more} `
  })
  if (NOT_PAST.test(text)) return years
  return [
    ...years,
    ...all(ON_DAY, (found) => {
      const back = (out.getUTCDay() - WEEKDAYS.indexOf(found[2]!) + 7) % 7
      return `on ${dayOf(before(back))}`
    }),
    ...all(YESTERDAY, () => `on ${dayOf(before(1))}`),
    ...all(SPAN, ([, which, unit]) => {
      const month = spanOf(which!.toLowerCase() as 'this' | 'last', unit!, out)
      return month === undefined ? undefined : `in ${month}`
    }),
  ]
}

/** The month that the week or the month before the day the text came out was in, or its own; undefined where that is not sure. */
function spanOf(which: 'this' | 'last', unit: string, out: Date): string | undefined {
  if (unit === 'month')
    return monthOf(
      new Date(Date.UTC(out.getUTCFullYear(), out.getUTCMonth() - (which === 'last' ? 1 : 0), 1)),
    )
  // Weeks begin on Sunday or on Monday.
  const begins = out.getUTCDate() - ((out.getUTCDay() + 6) % 7) - 1 - (which === 'last' ? 7 : 0)
  return begins >= 1 ? monthOf(out) : undefined
}
