import { COUNTS, MONTHS } from '#core/sentences/lexicon'
import { BLANK } from '#core/text/blank'

const DASH = '[-‐‑‒–—−]'
/** A year as the end of a range may have it: whole, or without its century. */
const END = `[’']?\\d{2}(?:\\d{2})?(?![\\d%]|[.,]\\d)`
const SHORT = `[’']?\\d{2}(?![\\d%]|[.,]\\d)`
const TO = '(?:to|until|till|through)'

/** "1890–____", "____/91", "3-____ May" */
const JOINED = new RegExp(`\\d(?:${DASH}|/)[’']?${BLANK}|${BLANK}(?:${DASH}|/)[’']?\\d`)
/** The same of years set apart: "the years ____ – 91". */
const YEARS_JOINED = new RegExp(`\\d{2} ${DASH} [’']?${BLANK}|${BLANK} ${DASH} ${END}`)
/** "from ____ to 91": the century is told, or asked for without being said. */
const SHORT_END = new RegExp(
  `\\b(?:[Ff]rom ${BLANK} ${TO}|[Bb]etween ${BLANK} and) ${SHORT}|` +
    `\\b(?:[Ff]rom \\d{4} ${TO}|[Bb]etween \\d{4} and) [’']?${BLANK}`,
)

const COUNT = COUNTS.join('|')
const MONTH = `(?:${MONTHS.join('|')})`
/** "on ____ and 31 January", "on 30 and ____": two days of which one tells the other. */
const DAYS = new RegExp(`${BLANK} (?:and|or|to) \\d{1,2} ${MONTH}|\\b\\d{1,2} (?:and|or|to) ${BLANK}`)
const OF_MONTH = new RegExp(`^\\d{1,2}(?: ${MONTH}|$)`)
/** "two to ____ hours"; "grew from two to ____" is another matter. */
const COUNTED = new RegExp(
  `(?<!\\bfrom )(?<!\\bfrom \\S+ )\\b(?:${COUNT}) (?:to|or) (?:${BLANK}|how many\\b)|(?:${BLANK}|how many) (?:to|or) (?:${COUNT})\\b`,
)

/**
 * Whether a blank for a figure is half of a range: the other half gives its century away, or nobody would answer with
 * half. Whole years joined by words ("from 1890 to ____") can be asked for.
 */
export function isHalfOfRange(prompt: string, answer: string): boolean {
  if (COUNTED.test(prompt) || (OF_MONTH.test(answer) && DAYS.test(prompt))) return true
  if (!/^[’']?\d/.test(answer) || !prompt.includes(BLANK)) return false
  if (JOINED.test(prompt)) return true
  // Words may follow it, but no year of its own.
  const isShort = /^[’']?\d{2}\D*$/.test(answer)
  if (!isShort && !/^\d{4}\D*$/.test(answer)) return false
  const short = SHORT_END.exec(prompt)?.[0]
  return YEARS_JOINED.test(prompt) || (short !== undefined && (isShort || !short.endsWith(BLANK)))
}
