import { feature } from './hash'
import { likeliest } from './lexicon'
import { MOST_FEATURES, type Scorer } from './scorer'
import { TAGS } from './tags'
import type { Words } from './words'

/**
 * Tagging in two passes, each a linear model. The first guesses every word's tag by itself and its neighbours' forms;
 * the second goes left to right and sees, besides the tags it gave, the guesses for what is to come. After
 * Collins 2002 and, for looking ahead at guesses, stacked learning as in Nivre & McDonald 2008.
 */

const NO_TAG = TAGS.length

/** Features that a word has wherever it stands; gives their number. */
function ownFeatures(w: Words, i: number, out: Int32Array): number {
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
  return n
}

/** Features of a word among its neighbours, without regard to tags, from number `n` on; gives the number of all. */
function placeFeatures(w: Words, i: number, out: Int32Array, from: number): number {
  const before = i > 0 ? i - 1 : w.count
  const after = i + 1 < w.count ? i + 1 : w.count + 1
  let n = from
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
export const guessFeatures = (w: Words, i: number, out: Int32Array): number =>
  placeFeatures(w, i, out, ownFeatures(w, i, out))

/**
 * Features of the second pass; `tags` holds what was given to the words before `i`, `guesses` the first pass.
 * Gives their number.
 */
export const tagFeatures = (
  w: Words,
  guesses: ArrayLike<number>,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
): number => contextFeatures(w, guesses, tags, i, out, ownFeatures(w, i, out))

/** The same without those of the word by itself, from number `from` on. */
function contextFeatures(
  w: Words,
  guesses: ArrayLike<number>,
  tags: ArrayLike<number>,
  i: number,
  out: Int32Array,
  from: number,
): number {
  let n = placeFeatures(w, i, out, from)
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

/** Words whose own scores are kept. */
const MOST_WORDS = 8192

/**
 * A model with what each word scores by itself, summed once: a third of the features, and most words of a text come
 * again. For models whose weights stay as they are.
 */
export class KnownWords {
  private readonly places = new Map<string, number>()
  private readonly sums: Float64Array
  private readonly features = new Int32Array(MOST_FEATURES)
  private readonly scores: Float64Array

  constructor(readonly scorer: Scorer) {
    this.sums = new Float64Array(MOST_WORDS * scorer.classes)
    this.scores = new Float64Array(scorer.classes)
  }

  /** Scores word `i`, which is `text`, by the first `count` features and by itself. */
  score(text: string, w: Words, i: number, features: Int32Array, count: number, scores: Float64Array): void {
    const place = this.places.get(text) ?? this.learn(text, w, i)
    this.scorer.score(features, count, scores)
    for (let c = 0; c < scores.length; c++) scores[c]! += this.sums[place + c]!
  }

  private learn(text: string, w: Words, i: number): number {
    if (this.places.size === MOST_WORDS) this.places.clear()
    const place = this.places.size * this.scorer.classes
    this.scorer.score(this.features, ownFeatures(w, i, this.features), this.scores)
    this.sums.set(this.scores, place)
    this.places.set(text, place)
    return place
  }
}

/** The first pass: a guess for each word; `allowed` is what words may be, by `allowedOf`. */
export function guessTags(scorer: Scorer, w: Words, allowed: Int32Array): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  return pass(scorer.classes, w, allowed, (_, i, scores) =>
    scorer.score(features, guessFeatures(w, i, features), scores),
  )
}

/** Both passes; the tag of each word as an index of TAGS. */
export function tag(guesser: Scorer, scorer: Scorer, w: Words, allowed: Int32Array): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  const guesses = guessTags(guesser, w, allowed)
  return pass(scorer.classes, w, allowed, (tags, i, scores) =>
    scorer.score(features, tagFeatures(w, guesses, tags, i, features), scores),
  )
}

/** The same as `tag`, faster, for words whose texts are known. */
export function tagKnown(
  guesser: KnownWords,
  tagger: KnownWords,
  texts: readonly string[],
  w: Words,
  allowed: Int32Array,
): Uint8Array {
  const features = new Int32Array(MOST_FEATURES)
  const guesses = pass(guesser.scorer.classes, w, allowed, (_, i, scores) =>
    guesser.score(texts[i]!, w, i, features, placeFeatures(w, i, features, 0), scores),
  )
  return pass(tagger.scorer.classes, w, allowed, (tags, i, scores) => {
    const count = contextFeatures(w, guesses, tags, i, features, 0)
    tagger.score(texts[i]!, w, i, features, count, scores)
  })
}

/** Tags words from left to right by what `score` finds for each, given the tags before it. */
function pass(
  classes: number,
  w: Words,
  allowed: Int32Array,
  score: (tags: Uint8Array, i: number, scores: Float64Array) => void,
): Uint8Array {
  const scores = new Float64Array(classes)
  const tags = new Uint8Array(w.count)
  for (let i = 0; i < w.count; i++) {
    score(tags, i, scores)
    tags[i] = likeliest(scores, allowed[i]!)
  }
  return tags
}
