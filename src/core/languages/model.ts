import { readModelFile } from '#core/language/model-file'
import type { Scorer } from '#core/language/scorer'
import type { Pos } from '#core/language/types'
import type { Span } from '#core/text/segment'
import { SIGNS, signsOf } from './signs'
import { type Passes, tagUnits, unitsOf, WORDS } from './tagger'
import { PARTS } from './tags'

/** A word with its part of speech; the kind of name it belongs to where the model knows of names. */
export interface Tagged extends Span {
  pos: Pos
  name?: 'person' | 'place' | 'organisation'
}

/** What is known of one language beyond its lists: how its words are tagged, and how common they are. */
export interface LanguageModel {
  /** The words of a sentence with their tags; punctuation among them. Of `spans` where the language has spaces. */
  tag(text: string, spans: readonly Span[]): Tagged[]
  /** How common a word in lower case is: 0 not known, then by the power of two of its count. */
  commonness(word: string): number
}

/** Kinds of names as the first pass over signs tells them, in the order of its classes. */
export const SIGN_NAMES = [undefined, 'person', 'place', 'organisation'] as const

function words(passes: Passes, text: string, spans: readonly Span[]): Tagged[] {
  const units = unitsOf(spans.map(({ start, end }) => text.slice(start, end)))
  const { tags } = tagUnits(passes, WORDS, units)
  return spans.map(({ start, end }, i) => ({ start, end, pos: PARTS[tags[i]!]! }))
}

/** Words from signs: a tag's class is twice its part of speech, one more where the word goes on. */
function signs(passes: Passes, text: string): Tagged[] {
  const units = signsOf(text)
  const { guesses, tags } = tagUnits(passes, SIGNS, units)
  const found: Tagged[] = []
  for (let i = 0; i < units.count; i++) {
    const { start, end } = units.spans[i]!
    const last = found.at(-1)
    const name = SIGN_NAMES[guesses[i]! >> 1]
    if (last && tags[i]! % 2 === 1 && last.end === start) last.end = end
    else found.push({ start, end, pos: PARTS[tags[i]! >> 1]!, ...(name && { name }) })
  }
  return found
}

/** A language's model from the bytes of `resources/models/languages/xx.bin`; throws if the file is not a whole model. */
export function loadLanguage(bytes: Uint8Array): LanguageModel {
  const file = readModelFile(bytes)
  const part = (name: string): Scorer | undefined => file.models.get(name)
  const [guesser, tagger] = [part('guesser'), part('tagger')]
  if (!guesser || !tagger) throw new Error('The language model lacks a part.')
  const common = new Map<string, number>()
  for (const [power, list] of Object.entries(file.header.lexicon))
    for (const word of list.split(' ')) common.set(word, Number(power))
  const passes = { guesser, tagger }
  const bySigns = tagger.classes > PARTS.length
  return {
    tag: (text, spans) => (bySigns ? signs(passes, text) : words(passes, text, spans)),
    commonness: (word) => common.get(word) ?? 0,
  }
}
