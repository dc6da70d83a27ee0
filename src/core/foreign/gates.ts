import type { Tools } from '#core/languages/tools'
import type { Word } from '#core/languages/words'
import { LEANING, LEANING_UNSPACED } from '#core/sentences/lexicon'
import { BLANK } from '#core/text/blank'
import { holds } from '#core/wording/gates'
import { isHalfOfRange } from '#core/wording/half'
import type { ForeignCandidate } from './candidates'
import type { ForeignCloze } from './cloze'
import { sizeOf } from './shorten'
import type { ForeignSentence } from './view'

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Words of a prompt, and characters of one in a script without spaces. */
const SHORTEST = 4
const SHORTEST_UNSPACED = 10
const LONGEST = 55
/** With the sentences before. */
const LONGEST_PAIR = 62
const LONGEST_UNSPACED = 130
/** Words of content that have to be left beside the blank. */
const CONTENT = 3
/** A word for what was named before, so early in a sentence, leans on the sentence before it. */
const EARLY = 3
const EARLY_UNSPACED = /^.{0,3}(?:此|这|那|该|其中|上述|同一)/u

const ahead = (text: string): string => text.replaceAll(BLANK, ' ').replace(/^[^\p{L}\p{N}]+/u, '')

/** Whether a sentence of another language than English leans on the one before it, or on the day it was written. */
export function leansForeign(said: string, tools: Tools): boolean {
  const start = ahead(said.replace(tools.copula ?? /(?!)/gu, ' '))
  const first = /^[\p{L}\p{M}\p{N}]+/u.exec(start)?.[0].toLowerCase() ?? ''
  if ((tools.leaning.has(first) || LEANING.has(first)) && !tools.standing?.test(start)) return true
  if (UNSPACED.test(start))
    return (
      LEANING_UNSPACED.test(start) ||
      tools.data.leaningStart?.test(start) === true ||
      EARLY_UNSPACED.test(start)
    )
  const early = start.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return early.slice(0, EARLY).some((word) => tools.pronouns.has(word))
}

/** A pronoun before any noun or name it could stand for; only tags tell. */
export function hasLoosePronoun(
  { words }: ForeignSentence,
  { from }: ForeignCandidate,
  { pronouns }: Tools,
): boolean {
  const at = words.findIndex(({ lower, pos }) => pronouns.has(lower) && pos === 'PRON')
  if (at < 0 || from < at) return false
  return !words.slice(0, at).some(({ pos }) => pos === 'NOUN' || pos === 'PROPN')
}

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0

/** Quotes that open and close, and those that are the same at both ends. German and English use “ in two ways. */
const PAIRS: [RegExp, RegExp][] = [
  [/[([（]/g, /[)\]）]/g],
  [/«/g, /»/g],
  [/[《]/g, /[》]/g],
  [/「/g, /」/g],
]

/** A bracket or a quote without its fellow. */
const isTorn = (text: string): boolean =>
  PAIRS.some(([open, close]) => count(text, open) !== count(text, close)) || count(text, /["“”„]/g) % 2 === 1

/** The words beside an answer, with their keys, that its prompt shows: of a long sentence some are left out. */
function shownBeside(
  { sentence, from, to }: Pick<ForeignCandidate, 'sentence' | 'from' | 'to'>,
  prompt: string,
  before: readonly ForeignSentence[],
): { word: Word; key: string }[] {
  const shown = prompt.toLowerCase()
  const all = ({ words, keys }: ForeignSentence) => words.map((word, i) => ({ word, key: keys[i]! }))
  const own = all(sentence)
  return [...before.flatMap(all), ...own.slice(0, from), ...own.slice(to)].filter(({ word }) =>
    shown.includes(word.lower),
  )
}

/** Whether so much of the answer stands in the rest of its sentence that it tells, in whatever form. */
function isTold(
  { sentence, from, to, text, type }: ForeignCandidate,
  prompt: string,
  before: readonly ForeignSentence[],
): boolean {
  if (holds(prompt, text)) return true
  if (type !== 'name' && type !== 'term' && type !== 'phrase' && type !== 'work') return false
  const own = sentence.keys.slice(from, to).filter((key) => key.length > 1)
  const rest = new Set(shownBeside({ sentence, from, to }, prompt, before).map(({ key }) => key))
  return own.length > 0 && (own.every((key) => rest.has(key)) || (type === 'name' && rest.has(own.at(-1)!)))
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|NUM|ADP|X|SYM)$/
const LONGEST_MEMBER = 6

/** Whether an answer is one of a list of three or more, which cannot be asked for alone. */
export function isListed(
  { sentence: { words }, from, to, type }: ForeignCandidate,
  { joiners }: Tools,
): boolean {
  if (words[from - 1]?.text === '、' || words[to]?.text === '、') return true
  if (type === 'number' || type === 'percent' || type === 'money' || type === 'date') return false
  const separates = (word?: Word) => word !== undefined && (word.mark || joiners.has(word.lower))
  /** The marks met on the way from a word, until one that ends the list. */
  const marks = (at: number, by: 1 | -1): string => {
    let met = ''
    let since = 0
    for (let i = at; words[i]; i += by) {
      const { text, lower, pos, mark } = words[i]!
      // "the tower, with a red, green and blue roof": what has another preposition is no fellow.
      if (by > 0 && met.endsWith(',') && pos === 'ADP' && words[from - 1]?.pos !== 'ADP') break
      // "salt, oats and wool from the coast of ____": it hangs from a member and is none.
      if (by < 0 && pos === 'ADP' && !separates(words[i - 1])) break
      const parts = /^[,،，]$/.test(text) ? ',' : joiners.has(lower) ? '&' : ''
      if (parts !== '') {
        met += parts
        since = 0
      } else if (mark || (pos !== undefined && !NOMINAL.test(pos)) || ++since > LONGEST_MEMBER) break
      else if (!met.endsWith('.') && met !== '') met += '.'
    }
    return met
  }
  return (
    /^,\.(?:,\.)*,?&\./.test(marks(to, 1)) ||
    /^&,?\.,/.test(marks(from - 1, -1)) ||
    (/^,\./.test(marks(from - 1, -1)) && /^,?&?\./.test(marks(to, 1)) && /^(?:,\.)*,?&\./.test(marks(to, 1)))
  )
}

/** Parts of speech of which at least one is in an answer that names something. */
const NAMES = /^(?:NOUN|PROPN|NUM|ADJ|X|SYM)$/

/** An answer that names nothing, or is cut. */
function isEmpty({ sentence: { words }, from, to, text, fine }: ForeignCandidate, { units }: Tools): boolean {
  if (!/[\p{L}\p{N}]/u.test(text) || isTorn(text)) return true
  if (fine !== 'name' && fine !== 'words') return false
  const own = words.slice(from, to)
  // "38 ____": what a number counts, without it.
  if (/^\p{Nd}/u.test(words[from - 1]?.text ?? '') && units.has(own[0]!.lower)) return true
  if (own.every(({ mark, idle }) => mark || idle)) return true
  return own[0]!.pos !== undefined && !own.some(({ pos }) => NAMES.test(pos!))
}

/** Words, or signs of a script without spaces, that a prompt may still have; below 0 so many are too many. */
export function roomIn(prompt: string, isPair = false): number {
  const unspaced = UNSPACED.test(prompt)
  const most = unspaced ? LONGEST_UNSPACED : isPair ? LONGEST_PAIR : LONGEST
  return most - sizeOf(prompt.replaceAll(BLANK, ' '), unspaced)
}

/** What is wrong with asking for an answer by a blank; undefined when nothing is. */
export function foreignFault(
  candidate: ForeignCandidate,
  { prompt, before }: ForeignCloze,
  tools: Tools,
): string | undefined {
  const { sentence } = candidate
  if (prompt.split(BLANK).length !== 2) return 'blank'
  if (isEmpty(candidate, tools)) return 'empty'
  if (isTold(candidate, prompt, before)) return 'leak'
  if (isHalfOfRange(prompt, candidate.text)) return 'half'
  const unspaced = UNSPACED.test(prompt)
  const size = sizeOf(prompt.replaceAll(BLANK, ' '), unspaced)
  if (size < (unspaced ? SHORTEST_UNSPACED : SHORTEST)) return 'short'
  if (roomIn(prompt, before.length > 0) < 0) return 'long'
  const rest = shownBeside(candidate, prompt, before)
  if (rest.filter(({ word: { mark, idle } }) => !mark && !idle).length < CONTENT) return 'bare'
  if ([sentence, ...before].some(({ passing }) => passing)) return 'passing'
  return isTorn(prompt) ? 'torn' : undefined
}
