import { best, MOST_FEATURES, type Scorer } from '#core/language/scorer'
import { guessFeatures, tagFeatures } from '#core/language/tagger'
import { type Words as Units, wordsOf } from '#core/language/words'

/** The features of one kind of units, words or signs, for the two passes of `tagUnits`. */
export interface Features<U extends { count: number }> {
  /** Of the first pass; gives their number. */
  guess: (units: U, i: number, out: Int32Array) => number
  /** Of the second pass, which sees the tags given before `i` and all guesses; gives their number. */
  tag: (units: U, guesses: ArrayLike<number>, tags: ArrayLike<number>, i: number, out: Int32Array) => number
}

/** Marks that languages write in their own way, as the taggers know them, by their place in `WRITTEN`. */
const OWN = '،؛؟«»„۔'
const WRITTEN = ',;?"""."'

/** Words as the taggers see them: marks of one kind alike, and Arabic without vowel signs and with one form of alef. */
const plain = (word: string): string =>
  word
    .replace(/[،؛؟«»„۔]/g, (mark) => WRITTEN[OWN.indexOf(mark)]!)
    .replace(/[\u0640\u064b-\u0652\u0670]/g, '')
    .replace(/[أإآٱ]/g, 'ا')

/** The words of a sentence made ready for `WORDS`. */
export const unitsOf = (texts: readonly string[]): Units => wordsOf(texts.map(plain))

/** Words as the English tagger sees them: their forms, beginnings, endings and neighbours. */
export const WORDS: Features<Units> = { guess: guessFeatures, tag: tagFeatures }

export interface Passes {
  guesser: Scorer
  tagger: Scorer
}

/** Two passes over units, each a linear model (Collins 2002): the guesses of the first and the tags of the second. */
export function tagUnits<U extends { count: number }>(
  { guesser, tagger }: Passes,
  features: Features<U>,
  units: U,
): { guesses: Uint8Array; tags: Uint8Array } {
  const found = new Int32Array(MOST_FEATURES)
  const guesses = new Uint8Array(units.count)
  const tags = new Uint8Array(units.count)
  const first = new Float64Array(guesser.classes)
  for (let i = 0; i < units.count; i++) {
    guesser.score(found, features.guess(units, i, found), first)
    guesses[i] = best(first, guesser.classes)
  }
  const second = new Float64Array(tagger.classes)
  for (let i = 0; i < units.count; i++) {
    tagger.score(found, features.tag(units, guesses, tags, i, found), second)
    tags[i] = best(second, tagger.classes)
  }
  return { guesses, tags }
}
