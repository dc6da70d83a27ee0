import { TAGS } from './tags'
import type { Pos } from './types'
import { normal, type Words } from './words'

/**
 * What words can be: for well known words the parts of speech they have, any other word may be anything. Keeps "grow"
 * from becoming a noun because it stands beside nouns.
 */
export type Lexicon = ReadonlyMap<string, number>

const BITS = new Map<Pos, number>()
for (const { pos } of TAGS) if (!BITS.has(pos)) BITS.set(pos, 1 << BITS.size)
const ALL = -1
const NAME = BITS.get('PROPN')!
const TAG_BITS = Int32Array.from(TAGS, ({ pos }) => BITS.get(pos)!)

/** A lexicon from lists of words, parted by spaces, by their parts of speech, parted by spaces. */
export function lexiconOf(lists: Record<string, string>): Lexicon {
  const lexicon = new Map<string, number>()
  for (const [parts, words] of Object.entries(lists)) {
    const bits = parts.split(' ').reduce((sum, pos) => sum | (BITS.get(pos as Pos) ?? ALL), 0)
    for (const word of words.split(' ')) lexicon.set(word, bits)
  }
  return lexicon
}

/** For each word the parts of speech it may have, as bits for `likeliest`; with a capital it may be a name. */
export function allowedOf(lexicon: Lexicon, texts: readonly string[], w: Words): Int32Array {
  return Int32Array.from(texts, (text, i) => {
    const bits = lexicon.get(normal(text)) ?? ALL
    return w.kind[i] === 0 ? bits : bits | NAME
  })
}

/** The tag with the highest score among those allowed. */
export function likeliest(scores: Float64Array, allowed: number): number {
  let top = -1
  for (let c = 0; c < TAG_BITS.length; c++) {
    if ((TAG_BITS[c]! & allowed) !== 0 && (top < 0 || scores[c]! > scores[top]!)) top = c
  }
  return top
}
