/** Room for the features of one decision. */
export const MOST_FEATURES = 128

/** A linear model over hashed features, as the tagger, the parser and the name finder see it. */
export interface Scorer {
  readonly classes: number
  /** Sets `scores[c]`, for each class, to the sum of the weights of the first `count` features. */
  score(features: Int32Array, count: number, scores: Float64Array): void
}

/** Index of the highest of the first `count` scores; of equals the first. */
export function best(scores: Float64Array, count: number): number {
  let top = 0
  for (let c = 1; c < count; c++) if (scores[c]! > scores[top]!) top = c
  return top
}
