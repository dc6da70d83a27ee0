import type { AnswerType } from '#core/facts/fact'
import { fold } from '#core/text/fold'
import { compareDates, readDate } from './dates'
import { inOneEnglish } from './english'
import type { Judgement } from './judgement'
import { inOneForm } from './languages'
import { isArticle, isFamilyFirst, isIdle, isTitle, namesIn, namesLike } from './names'
import { type Token, tokens } from './numbers'
import { gradeQuantity, isQuantity } from './quantity'
import { distance, foldAnswer, isCjk, tolerance, words } from './text'

export interface Gradable {
  answer: string
  accepts: readonly string[]
  type: AnswerType
  /** Answers known to be wrong: what is as near to one of these is no slip of the right one. */
  wrong?: readonly string[]
}

const RIGHT: Judgement = { verdict: 'right' }
const WRONG: Judgement = { verdict: 'wrong' }
const TYPO: Judgement = { verdict: 'almost', because: 'typo' }
const PARTIAL: Judgement = { verdict: 'almost', because: 'partial' }
const FORMAT: Judgement = { verdict: 'almost', because: 'format' }

/** More than anyone types, in UTF-16 units; of longer answers no slips are looked for, and of longer lists no order. */
const LONGEST = 20_000
const LONGEST_SLIP = 500
const LONGEST_LIST = 50

interface Said {
  text: string
  list: string[]
  /** Without articles, but for one at the end ("vitamin A"). */
  tokens: Token[]
  /** Without all that says nothing of its own. */
  content: Token[]
}

/** Spellings a language has two of, and its own ways to write numbers and times. */
function respell(text: string, language: string): string {
  if (/^de/.test(language)) return inOneForm(text.replace(/([aou])e/g, '$1'), language)
  if (/^en/.test(language)) return inOneEnglish(text)
  if (/^(?:da|nb|nn|no|sv)\b/.test(language)) return text.replace(/aa/g, 'a').replace(/oe/g, 'o')
  const said = inOneForm(text, language)
  return /^ar/.test(language) ? said.replace(/(?<!\p{L})ال(?=\p{L}{3})/gu, '') : said
}

const HAN_AROUND = /^(?:在|是|于|於|约|約|大约|超过|は|が)|(?:多|です|。)$/gu

function read(text: string, type: AnswerType, language: string): Said {
  const folded = respell(foldAnswer(text.slice(0, LONGEST)), language)
  const plain = isCjk(folded) ? folded.replace(HAN_AROUND, '') : folded
  const list = words(plain)
  const all = tokens(list, language)
  const kept = all.filter(({ word }, n) => n === all.length - 1 || !isArticle(word, language))
  const content = kept.filter(
    ({ word, values }, n) =>
      values || !(isIdle(word, n === kept.length - 1, language) || (type === 'person' && isTitle(word))),
  )
  return { text: plain, list, tokens: kept, content }
}

const spell = (some: readonly Token[]): string =>
  some.map(({ word, values }) => (values ? String(values[0]) : word)).join('')
const shape = (some: readonly Token[]): string =>
  some.map(({ word, values }) => (values ? '0' : word)).join('')

/** Whether the numbers are the same, in their order; those given may be read in any way. */
function sameNumbers(given: readonly Token[], right: readonly Token[]): boolean {
  const said = given.flatMap(({ values }) => (values ? [values] : []))
  const wanted = right.flatMap(({ values }) => (values ? [values[0]!] : []))
  return said.length === wanted.length && wanted.every((value, n) => said[n]!.includes(value))
}

const sameTokens = (given: readonly Token[], right: readonly Token[]): boolean =>
  right.length > 0 &&
  (spell(given) === spell(right) || (shape(given) === shape(right) && sameNumbers(given, right)))

const sorted = (some: readonly Token[]): string =>
  some
    .map((token) => spell([token]))
    .sort()
    .join(' ')

function same(given: Said, right: Said, type: AnswerType): boolean {
  if (right.list.length === 0) return given.text === right.text
  if (sameTokens(given.tokens, right.tokens) || sameTokens(given.content, right.content)) return true
  return type === 'person' && right.content.length > 0 && sorted(given.content) === sorted(right.content)
}

function gradeDate(given: Said, right: Said, type: AnswerType, language: string): Judgement | null {
  const figures = ({ word, values }: Token) => (values && !/^\d/.test(word) ? String(values[0]) : word)
  const listOf = ({ content }: Said) =>
    content.map(figures).flatMap((word) => word.split(/(?<=^\d{1,2}),(?=\d{4}$)/))
  const wanted = readDate(right.text, listOf(right), language)
  const named = wanted?.readings.some(({ month }) => month !== undefined) === true
  if (!wanted || (type !== 'date' && !named)) return null
  const said = readDate(given.text, listOf(given), language)
  if (!said) return named ? WRONG : null
  const match = compareDates(said, wanted)
  if (match === 'same') return said.slip ? TYPO : RIGHT
  return match === 'less' ? PARTIAL : match === 'more' ? FORMAT : WRONG
}

const TURNS = /^(?:not|nor|neither|never|no|or|either|nicht|kein|keine|oder|pas|ou|ni|o|non)$/
/** Whether it is hedged or turned round: "not Paris", "Paris or Rome". */
const turned = (given: Said, right: Said): boolean =>
  given.list.some((word) => TURNS.test(word) && !right.list.includes(word))

const LIST = /\s*(?:[,،](?!\d)|[;؛]|、|和|(?<=\p{Script=Han})\s(?=\p{Script=Han})|\b(?:and|und|et)\b)\s*/u

/** Several things may be named in any order, and some of them are a part of the answer. */
function gradeList(given: Said, right: Said, type: AnswerType, language: string): Judgement | null {
  const parts = (text: string) =>
    text
      .split(LIST)
      .map((part) => read(part, type, language))
      .filter(({ list }) => list.length > 0)
  const left = parts(right.text)
  const named = parts(given.text)
  if (type === 'work' || left.length < 2 || Math.max(left.length, named.length) > LONGEST_LIST) return null
  for (const part of named) {
    const at = left.findIndex((one) => same(part, one, type))
    if (at < 0) return null
    left.splice(at, 1)
  }
  return left.length === 0 ? RIGHT : PARTIAL
}

function isPart(given: Said, right: Said, type: AnswerType): boolean {
  const said = given.content.map((token) => spell([token]))
  const whole = right.content.map((token) => spell([token]))
  if (said.length === 0 || said.length >= whole.length) return false
  if (type === 'person') {
    const family = said.at(-1) === whole.at(-1) || (said[0] === whole[0] && isFamilyFirst(said[0]!))
    return family && said.every((word) => whole.includes(word))
  }
  const run = whole.some((_, at) => said.every((word, n) => word === whole[at + n]))
  return run && said.length >= 2 && said.length * 2 >= whole.length
}

/** Whether a person is named by more of their name than is asked for: Ludwig van Beethoven for Beethoven. */
const isFuller = (given: Said, right: Said, type: AnswerType): boolean =>
  type === 'person' &&
  isPart(right, given, type) &&
  !given.list.some((word) => /^(?:and|und|et|y)$/.test(word))

const shortWords = (some: readonly Token[]): string =>
  some
    .flatMap(({ word, values }) => (!values && word.length <= 2 && !isCjk(word) ? [word] : []))
    .sort()
    .join(' ')

/** Letters to compare, where numbers agree; numbers in words are words when only one side could be read. */
function letters(given: Said, right: Said): [string, string] | null {
  const [said, wanted] =
    given.content.length > 0 && right.content.length > 0
      ? [given.content, right.content]
      : [given.tokens, right.tokens]
  if (shortWords(said) !== shortWords(wanted)) return null
  // Figures within a word (1990s, G20) are no letters either.
  const figures = (some: readonly Token[]) => shape(some).replace(/\D/g, '')
  if (sameNumbers(said, wanted))
    return figures(said) === figures(wanted) ? [shape(said), shape(wanted)] : null
  const roman = wanted.some(({ word, values }) => values && /^[ivx]+$/.test(word))
  const inWords = !roman && !/\d/.test(given.text + right.text) && !said.some(({ values }) => values)
  const written = (some: readonly Token[]) => some.map(({ word }) => word.replaceAll(' ', '')).join('')
  return inWords ? [written(said), written(wanted)] : null
}

function isSlip(given: Said, right: Said, wrong: readonly Said[]): boolean {
  const pair = letters(given, right)
  if (!pair) return false
  const [said, wanted] = pair
  if (wanted.length > LONGEST_SLIP) return false
  const most = tolerance(wanted)
  const off = distance(said, wanted, most)
  if (off > most) return false
  const known = namesIn(right.list)
  if ([...namesIn(given.list)].some((name) => !known.has(name))) return false
  const nearer = (other: string) => other !== wanted && distance(said, other, off) <= off
  const name = right.content.map(({ word }) => word).join(' ')
  if (wrong.some((one) => nearer(shape(one.content)))) return false
  for (const other of namesLike(name)) if (nearer(other.replaceAll(' ', ''))) return false
  return true
}

/** The first letters of an answer's words, with or without the small ones among them. */
function isInitials({ list, content }: Said, right: Said): boolean {
  const [said, ...more] = list
  if (said === undefined || more.length > 0 || !/^\p{L}{2,}$/u.test(said)) return false
  const of = (some: readonly string[]) => some.map((word) => word[0]).join('')
  return content.length > 0 && (said === of(right.list) || said === of(right.content.map(({ word }) => word)))
}

const isNumeric = (type: AnswerType) => type === 'number' || type === 'money' || type === 'percent'

function judge(
  given: Said,
  right: Said,
  wrong: readonly Said[],
  type: AnswerType,
  language: string,
): Judgement {
  if (same(given, right, type)) return RIGHT
  const date = gradeDate(given, right, type, language)
  if (date) return date
  if (turned(given, right)) return WRONG
  if (isNumeric(type) || isQuantity(right.tokens, language)) {
    const quantity = gradeQuantity(given.tokens, right.tokens, type, language)
    if (quantity) return quantity
  }
  const list = gradeList(given, right, type, language)
  if (list) return list
  if (isSlip(given, right, wrong)) return TYPO
  if (isPart(given, right, type)) return PARTIAL
  if (isFuller(given, right, type)) return FORMAT
  return isInitials(given, right) ? FORMAT : WRONG
}

/** An answer also without what it has in brackets, and as the letters there: World Health Organization (WHO). */
function unbracketed(answer: string): string[] {
  const [, inside = ''] = /\(([^()]+)\)/.exec(answer) ?? []
  const bare = answer.replace(/\([^()]*\)/g, ' ').trim()
  return [
    answer,
    ...(inside !== '' && bare !== '' ? [bare] : []),
    ...(/^\p{Lu}{2,}$/u.test(inside) ? [inside] : []),
  ]
}

/** Without what may stand around it. */
const bare = (text: string): string => fold(text.slice(0, LONGEST)).text.replace(/^[\s"“”.]+|[\s"“”.]+$/g, '')

const ORDER = ['right', 'almost', 'wrong'] as const

/**
 * Grades an answer in the reader's own words.
 *
 * Right is what says the same: case, accents, articles, punctuation, hyphens and spaces do not matter, nor the way
 * a number or a date is written, nor words around it that say nothing. Almost is a slip of the pen
 * (Damerau-Levenshtein, by length: none below 4 letters, 1 to 8, 2 to 13, 3 beyond), a part of the answer, or a
 * number without its measure. Another number, another date and another known name are wrong however near.
 *
 * @param language BCP 47, of the answer
 */
export function grade(given: string, item: Gradable, language = 'en'): Judgement {
  const { type } = item
  const answers = [item.answer, ...item.accepts]
  // An answer may be no more than a word or a sign that is left out of others.
  const written = bare(given)
  if (written !== '' && answers.some((one) => bare(one) === written)) return RIGHT
  const said = read(given, type, language)
  const rights = answers.flatMap(unbracketed).map((one) => read(one, type, language))
  if (said.text === '') return WRONG
  if (rights.some((right) => same(said, right, type))) return RIGHT
  const wrong = (item.wrong ?? []).map((one) => read(one, type, language))
  if (said.list.length === 0 || wrong.some((one) => same(said, one, type))) return WRONG
  const all = rights.map((right) => judge(said, right, wrong, type, language))
  return ORDER.map((verdict) => all.find((one) => one.verdict === verdict)).find(Boolean) ?? WRONG
}
