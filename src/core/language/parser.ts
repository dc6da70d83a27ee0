import { labelFeatures, moveFeatures } from './parse-features'
import { best, MOST_FEATURES, type Scorer } from './scorer'
import { attach, ended, headOf, LEFT, legal, RIGHT, SHIFT, type State, shift, start } from './state'
import { TAGS } from './tags'
import type { Words } from './words'

/** The parser's two models, and the names of the second's classes. */
export interface ParserModel {
  moves: Scorer
  labels: Scorer
  /** Universal Dependencies relations; index 0 is `root`. */
  relations: readonly string[]
}

export interface Tree {
  /** Index of each word's head, -1 for the one root. */
  heads: Int32Array
  /** Index of each word's relation. */
  labels: Uint8Array
}

export const ROOT_TAG = TAGS.length

/** The one legal move of a state; undefined where there are more. */
function onlyMove(s: State): number | undefined {
  if (s.front < s.n) return s.depth === 0 ? SHIFT : undefined
  return s.depth === 1 ? LEFT : RIGHT
}

/** The likeliest legal move. */
export function bestMove(s: State, scores: Float64Array): number {
  let top = -1
  for (let move = SHIFT; move <= RIGHT; move++) {
    if (legal(s, move) && (top < 0 || scores[move]! > scores[top]!)) top = move
  }
  return top
}

/** Greedy parse of tagged words. */
export function parse(model: ParserModel, w: Words, tags: ArrayLike<number>): Tree {
  const s = start(w, tags, ROOT_TAG, model.relations.length)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Float64Array(RIGHT + 1)
  const labelScores = new Float64Array(model.labels.classes)
  while (!ended(s)) {
    const move = onlyMove(s) ?? scoredMove(model.moves, s, features, scores)
    if (move === SHIFT) shift(s)
    else attach(s, move, label(model.labels, s, move, features, labelScores))
  }
  return treeOf(s)
}

function scoredMove(model: Scorer, s: State, features: Int32Array, scores: Float64Array): number {
  model.score(features, moveFeatures(s, features), scores)
  return bestMove(s, scores)
}

/** The likeliest relation of an arc about to be made; only the root has relation 0. */
function label(model: Scorer, s: State, move: number, features: Int32Array, scores: Float64Array): number {
  const head = headOf(s, move)
  if (head === s.n) return 0
  model.score(features, labelFeatures(s, head, s.stack[s.depth - 1]!, features), scores)
  scores[0] = -Infinity
  return best(scores, model.classes)
}

export function treeOf(s: State): Tree {
  const heads = s.heads.map((head) => (head === s.n ? -1 : head))
  return { heads, labels: s.labels.slice(0, s.n) }
}
