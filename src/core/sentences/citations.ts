import { matches } from '#core/text/matches'
import { MONTHS } from './lexicon'
import type { Edit } from './sentence'

/** "[6]", "[1, 3–5]", "[18], [19]". */
const MARK = '\\[\\d{1,3}[a-z]?(?:\\s?[,;–—-]\\s?\\d{1,3})*\\]'
/** Marks, with the brackets and "see" that are there for them only. */
const MARKS = new RegExp(
  `\\s?\\((?:see(?: also)?|cf\\.|e\\.g\\.,?|reviewed in)?\\s?${MARK}(?:\\s?,\\s?${MARK})*\\)|\\s?${MARK}(?:\\s?,?\\s?${MARK})*`,
  'gu',
)
/** "as shown in [12]": what is left would end in the air. */
const NEEDED = /\b(?:in|by|from|of|see|with|to|and|or|ref\.?|refs\.?|reference|references|than)$/i

const YEAR = '(?:1[5-9]|20)\\d\\d[a-z]?'
const NAME =
  "(?:(?:van|von|de|der|den|la|le|el|di|da|dos|du|al) )*\\p{Lu}[\\p{L}\\p{M}'’-]+(?: \\p{Lu}[\\p{L}\\p{M}'’-]+)?"
const NAMES = `${NAME}(?:(?:,? (?:and|&) |, )${NAME})*(?:,? (?:et al\\.?|and (?:others|colleagues)))?`
const BEFORE =
  '(?:(?:see(?: also)?|e\\.g\\.,?|cf\\.|as in|as cited in|adapted from|for (?:a review|reviews|example),?(?: see)?|also),? )?'
const PAGES = '(?:[:,] ?(?:pp?\\. ?)?\\d+(?:[–-]\\d+)?)?'
/** "Stone & Marsh, 2004, p. 12", "see Stone et al. 2004a, 2006". */
const CITED = new RegExp(
  `^${BEFORE}${NAMES},? (?:${YEAR}(?:, ${YEAR})*|in press|n\\.d\\.|forthcoming)${PAGES}$`,
  'u',
)
/** What stands in brackets. */
const NAMED = /\s?\(([^()]{6,200})\)/g
/** "Stone et al. (2004) wove": the year of what they wrote. */
const YEARS = new RegExp(`(?<=\\bet al\\.|\\bcolleagues)\\s\\(${YEAR}(?:, ${YEAR})*${PAGES}\\)`, 'gu')
const isTime = (part: string): boolean =>
  (MONTHS as readonly string[]).some((month) => part.startsWith(month)) ||
  /^(?:Spring|Summer|Autumn|Fall|Winter|\p{Lu}\p{L}+day)\b/u.test(part)

/** Whether what stands in brackets only says who wrote so: "Stone, 2004; Marsh et al., 2010: 3". */
export const isCitation = (inside: string): boolean =>
  inside.split(/;\s*/).every((part) => CITED.test(part.trim()) && !isTime(part.trim()))

/**
 * Notes and citations in a sentence, "[6]", "(Stone & Marsh, 2004)", which are no part of what it says; those without
 * which it would end in the air, "as in [6]", stay.
 */
export function withoutCitations(text: string): Edit[] {
  if (!/[[(]/.test(text)) return []
  const cut = (index: number, words: string): Edit => ({ start: index, end: index + words.length, words: '' })
  const marks = matches(text, MARKS)
    .filter(({ index }) => !NEEDED.test(text.slice(0, index)))
    .map(({ 0: words, index }) => cut(index, index === 0 && text[words.length] === ' ' ? `${words} ` : words))
  const named = matches(text, NAMED)
    .filter(({ 1: inside }) => isCitation(inside!))
    .map(({ 0: words, index }) => cut(index, words))
  const years = matches(text, YEARS)
  return [...marks, ...named, ...years.map(({ 0: words, index }) => cut(index, words))].sort(
    (a, b) => a.start - b.start,
  )
}
