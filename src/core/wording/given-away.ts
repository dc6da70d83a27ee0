import { telling } from '#core/choices/cities'
import type { AnswerType } from '#core/facts/fact'
import { remembering } from '#core/language/remember'
import { capitalOf } from '#core/naming/gazetteer'
import { isNameHead } from '#core/naming/typing'
import { isFunctionWord } from '#core/sentences/lexicon'
import { BLANK } from '#core/text/blank'
import { holds } from './gates'

/** Letters and figures without accents, so that "Zahā" is "Zaha". */
export const wordsOf = remembering(
  (text): readonly string[] =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [],
)

/** Kinds that a name begins with: "which fort" does not tell "Fort Ulm". */
const KIND = /^(?:Fort|Mount|Cape|Port|Lake|River)$/

const ENDING = /(?:ies|es|s|ed|ing|y)$/
const LEAST = 4
/** How much of the longer word two words of one family have in common, and how many letters at least. */
const COMMON = 0.65
const COMMON_LEAST = 5
/** Letters of an ending, at most. */
const SUFFIX = 3

/** Whether two words are forms of one another: "evolution" and "evolutionary", "pilgrims" and "pilgrimage". */
export function isKin(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a[0] !== b[0] || Math.min(a.length, b.length) < LEAST) return a === b
  if (a.replace(ENDING, '') === b.replace(ENDING, '')) return true
  // "Sudan" and "Sudanese"
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= COMMON_LEAST && long.startsWith(short) && long.length - short.length <= SUFFIX)
    return true
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= COMMON_LEAST && same >= COMMON * Math.max(a.length, b.length)
}

/** The share of what an answer says that stands in a prompt in one form or another. The kind of a name does not count. */
export function shareSaid(prompt: readonly string[], answer: string): number {
  const words = wordsOf(answer).filter(
    (word) => word.length >= LEAST && !isFunctionWord(word) && !isNameHead(word) && !KIND.test(word),
  )
  const said = words.filter((word) => prompt.some((other) => isKin(word, other))).length
  return said / Math.max(1, words.length)
}

const initials = (answer: string): string =>
  wordsOf(answer)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(([first]) => first)
    .join('')

/** Whether an abbreviation stands for the answer, or the answer for what stands written out: "EU" beside "European Union". */
function isAbbreviated(prompt: readonly string[], answer: string): boolean {
  const short = initials(answer)
  if (short.length > 1 && wordsOf(answer).length > 1 && prompt.includes(short)) return true
  if (!/^\p{Lu}{2,6}$/u.test(answer)) return false
  // "DECnet" tells "DEC".
  if (prompt.some((word) => word !== answer && word.startsWith(answer))) return true
  const capitals = prompt.filter((word) => /^\p{Lu}\p{Ll}/u.test(word))
  return capitals
    .map(([first]) => first)
    .join('')
    .includes(answer)
}

/** "120 m (390 ft)": the same twice, one of them in brackets. */
const CONVERTED = new RegExp(
  `\\d ?\\p{L}* \\((?:about |approximately )?[£$€]?${BLANK} ?\\p{L}*\\)|${BLANK} ?(?:\\p{L}+ )?\\([£$€]?\\d[\\d,.]* ?(?!\\d)(?:\\p{L}{1,3}(?: \\p{L}{1,3})?|miles|feet|inches|pounds|acres|yards|tons|kilomet(?:er|re)s|met(?:er|re)s|hectares)\\)`,
  'u',
)

/** The bracket is looked for first: few prompts have one, and the pattern takes long to be made ready. */
const isConverted = (prompt: string): boolean => prompt.includes('(') && CONVERTED.test(prompt)

/** So much of an answer in its prompt gives it away. */
const HALF = 0.5

const NUMBERS = 'two three four five six seven eight nine ten'.split(' ')

/** Whether the prompt lists as many things as the answer counts: "____ variables: time, speed, stability and accuracy". */
function isCounted(prompt: string, answer: string): boolean {
  const count = /^\d$/.test(answer) ? Number(answer) : NUMBERS.indexOf(answer.toLowerCase()) + 2
  if (count < 2) return false
  const after = prompt.slice(Math.max(0, prompt.indexOf(BLANK)))
  const list = /(?:[:,]| [-–—]) (.*\band\b.*)/.exec(after)?.[1]
  return list?.split(/, and |, | and /).length === count
}

/** A year next to another one in the prompt: "between ____ and 1750, and again from 1751". */
const isYearBeside = (prompt: string, answer: string): boolean =>
  /^[12]\d{3}$/.test(answer) &&
  (prompt.match(/\b[12]\d{3}\b/g) ?? []).some((year) => Math.abs(Number(year) - Number(answer)) === 1)

/** A decade whose year, or the one before or after it joined to it, stands in the prompt: "the ____ and '80s". */
function isDecadeTold(prompt: string, answer: string): boolean {
  const decade = /^(\d{3})0s$/.exec(answer)?.[1]
  if (decade === undefined) return false
  const joined = new RegExp(
    `${BLANK} (?:and|to|or|through) (?:the )?(?:['’]|\\d\\d)\\d0s|\\d0s (?:and|to|or|through) (?:the )?${BLANK}`,
  )
  return joined.test(prompt) || new RegExp(`\\b${decade}\\d\\b`).test(prompt)
}

/** Whether a sentence names a city of a country or state that is asked for: "the Guangzhou Opera House in ____". */
export const isToldByCity = (place: string, said: string): boolean =>
  [...telling(place), capitalOf(place)].some(
    (city) => city !== undefined && city !== place && holds(said, city),
  )

const SPAN = /\b(1\d{3}|20\d{2}) ?[–-] ?(1\d{3}|20\d{2})\b/
const DIES_AT = /\b(?:dies|died|dead)(?: at|,)? (?:the age of |aged? )?(\d{1,3})\b/i

/**
 * Whether the title lets anybody reckon an answer out: an age from the years of a life ("Ada Stone, 1938-2025"), the
 * year of birth from "dies at 91", where the text came out in `latest`.
 */
export function isToldByTitle(answer: string, title: string, said: string, latest: number): boolean {
  const years = SPAN.exec(title)
  const is = (value: number) => Number(answer) === value || Number(answer) === value - 1
  if (years && /^\d{1,3}$/.test(answer) && /\b(?:di\p{Ll}+|dead|death|age[ds]?)\b/u.test(said))
    return is(Number(years[2]) - Number(years[1]))
  const age = DIES_AT.exec(title)?.[1]
  return age !== undefined && /^\d{4}$/.test(answer) && is(latest - Number(age))
}

/** Whether a prompt gives its answer away in other words, forms or measures. English only. */
export function givesAway(prompt: string, answer: string, type: AnswerType): boolean {
  if (/^(?:number|money|percent)$/.test(type)) return isConverted(prompt) || isCounted(prompt, answer)
  if (type === 'date') return isYearBeside(prompt, answer) || isDecadeTold(prompt, answer)
  const words = wordsOf(prompt)
  if (isCounted(prompt, /^\S*/.exec(answer)![0])) return true
  return isConverted(prompt) || isAbbreviated(words, answer) || shareSaid(words, answer) >= HALF
}
