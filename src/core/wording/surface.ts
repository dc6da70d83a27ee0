import { COUNTS, isNumberWord, MONTHS, ORDINALS } from '#core/sentences/lexicon'

export type Surface = 'year' | 'date' | 'number' | 'text'

const LEAD = /^(?:the|in|on|by|since|about|around|over|nearly|approximately|more than|at least|c\.)\s+/i
const YEAR = /^(?:1\d{3}|20\d{2})(?:s|年)?(?:\s*(?:AD|BC|CE|BCE))?$/
const DATE_WORD = new RegExp(
  `\\b(?:${MONTHS.join('|')}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|centur(?:y|ies))\\b|[年月日]`,
  'i',
)
const NUMERIC_WORD = new Set<string>([
  ...COUNTS,
  ...ORDINALS.slice(0, 5),
  'half',
  'quarter',
  'percent',
  'hundreds',
  'thousands',
  'millions',
  'billions',
])

/** What an answer looks like, whatever it means: wrong choices have to look the same. */
export function surfaceOf(answer: string): Surface {
  const text = answer.trim().replace(LEAD, '')
  if (YEAR.test(text)) return 'year'
  if (DATE_WORD.test(text) && (/\d/.test(text) || /day$|centur(?:y|ies)/i.test(text) || !/\s/.test(text)))
    return 'date'
  if (/\b(?:1\d{3}|20\d{2})\b/.test(text) && /^[\d\s–\-—toand.,]+$/.test(text)) return 'date'
  const first = text.split(/[\s-]+/)[0]!.toLowerCase()
  if (/^[^\p{L}\d]*\d/u.test(text) || isNumberWord(first) || NUMERIC_WORD.has(first)) return 'number'
  return 'text'
}
