import { feature } from './hash'
import { likeliest } from './lexicon'
import type { Scorer } from './scorer'
import { TAGS } from './tags'
import type { Words } from './words'

/**
 * Tagging in two passes, each a linear model. The first guesses every word's tag by itself and its neighbours' forms;
 * the second goes left to right and sees, besides the tags it gave, the guesses for what is to come. After
 * Collins 2002 and, for looking ahead at guesses, stacked learning as in Nivre & McDonald 2008.
 */

/** Room for the features of one decision. */
export const MOST_FEATURES = 128

const NO_TAG = TAGS.length

/** Features of a word without regard to tags; gives their number. */
function wordFeatures(w: Words, i: number, out: Int32Array): number {
  const before = i > 0 ? i - 1 : w.count
  const after = i + 1 < w.count ? i + 1 : w.count + 1
  let n = 0
  out[n++] = feature(0, 0)
  out[n++] = feature(1, w.low[i]!)
  out[n++] = feature(2, w.form[i]!)
  out[n++] = feature(3, w.suffix1[i]!, w.kind[i]!)
  out[n++] = feature(4, w.suffix2[i]!)
  out[n++] = feature(5, w.suffix3[i]!)
  out[n++] = feature(6, w.suffix4[i]!)
  out[n++] = feature(7, w.prefix1[i]!)
  out[n++] = feature(8, w.prefix2[i]!)
  out[n++] = feature(9, w.prefix3[i]!)
  out[n++] = feature(10, w.shape[i]!)
  out[n++] = feature(11, w.kind[i]!, i === 0 ? 1 : 0)
  out[n++] = feature(12, w.low[before]!)
  out[n++] = feature(13, w.low[after]!)
  out[n++] = feature(14, w.low[before]!, w.low[i]!)
  out[n++] = feature(15, w.low[i]!, w.low[after]!)
  out[n++] = feature(16, w.suffix3[i]!, w.kind[i]!, w.suffix1[after]!)
  out[n++] = feature(17, w.kind[before]!, w.kind[i]!, w.kind[after]!)
  out[n++] = feature(18, w.suffix2[i]!, w.low[before]!)
  out[n++] = feature(19, w.suffix2[i]!, w.low[after]!)
  return n
}

/** Features of the first pass; gives their number. */
export const guessFeatures = wordFeatures

/**
 * Features of the second pass; `tags` holds what was given to the words before `i`, `guesses` the first pass.
 * Gives their number.
 */
export function tagFeatures(
  w: Words,
  guesses: ArrayLike<number>,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number {
  let n = wordFeatures(w, i, out)
  const t1 = i > 0 ? tags[i - 1]! : NO_TAG
  const t2 = i > 1 ? tags[i - 2]! : NO_TAG
  const g0 = guesses[i]!
  const g1 = i + 1 < w.count ? guesses[i + 1]! : NO_TAG
  const g2 = i + 2 < w.count ? guesses[i + 2]! : NO_TAG
  const before2 = i > 1 ? i - 2 : w.count
  const after2 = i + 2 < w.count ? i + 2 : w.count + 1
  const low = w.low[i]!
  out[n++] = feature(30, t1)
  out[n++] = feature(31, t2, t1)
  out[n++] = feature(32, t1, low)
  out[n++] = feature(33, t1, w.suffix3[i]!)
  out[n++] = feature(34, g0)
  out[n++] = feature(35, g0, t1)
  out[n++] = feature(36, g1)
  out[n++] = feature(37, g1, g2)
  out[n++] = feature(38, g1, low)
  out[n++] = feature(39, t1, g1)
  out[n++] = feature(40, t1, g0, g1)
  out[n++] = feature(41, t1, low, g1)
  out[n++] = feature(42, t2, t1, g0)
  out[n++] = feature(43, g0, g1, g2)
  out[n++] = feature(44, w.low[before2]!)
  out[n++] = feature(45, w.low[after2]!)
  out[n++] = feature(46, g0, w.low[i + 1 < w.count ? i + 1 : w.count + 1]!)
  out[n++] = feature(47, t2, low)
  out[n++] = feature(48, g2, low)
  out[n++] = feature(49, w.kind[i]!, t1, w.suffix2[i]!)
  out[n++] = feature(50, w.low[w.count - 1]!, i === 0 ? 1 : 0, g0)
  return n
}

/** The first pass: a guess for each word; `allowed` is what words may be, by `allowedOf`. */
export function guessTags(scorer: Scorer, w: Words, allowed: Int32Array): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(scorer.classes)
  const guesses = new Uint8Array(w.count)
  for (let i = 0; i < w.count; i++) {
    scorer.score(features, guessFeatures(w, i, features), scores)
    guesses[i] = likeliest(scores, allowed[i]!)
  }
  return guesses
}

/** Both passes; the tag of each word as an index of TAGS. */
export function tag(guesser: Scorer, scorer: Scorer, w: Words, allowed: Int32Array): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(scorer.classes)
  const guesses = guessTags(guesser, w, allowed)
  const tags = new Uint8Array(w.count)
  for (let i = 0; i < w.count; i++) {
    scorer.score(features, tagFeatures(w, guesses, tags, i, features), scores)
    tags[i] = likeliest(scores, allowed[i]!)
  }
  return tags
}
