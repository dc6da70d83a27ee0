import { fsrsOf, type MemoryState } from '#core/memory/fsrs'
import type { Grade } from '#core/study/events'
import type { Histories } from './histories'

/** The turns from `from` up to but not including `to`. */
export interface Stretch {
  from: number
  to: number
}

/**
 * Long-term reviews: answers on a later day than the answer before, which alone say how well memory was foretold.
 * Each array has one entry a review, history by history.
 */
export interface Predictions {
  /** The chance of recall before the answer, 0 to 1. */
  chances: Float64Array
  /** 1 for remembered, which is any grade but 1. */
  outcomes: Uint8Array
  /** Which history each is of. */
  histories: Uint32Array
  /** Where the answer stands in the arrays of the histories. */
  places: Uint32Array
}

const isReview = ({ gaps, turns }: Histories, at: number, { from, to }: Stretch): boolean =>
  gaps[at]! > 0 && turns[at]! >= from && turns[at]! < to

/** How many long-term reviews there are in a stretch. */
export function countReviews(histories: Histories, stretch: Stretch): number {
  let count = 0
  for (let at = 0; at < histories.gaps.length; at += 1) if (isReview(histories, at, stretch)) count += 1
  return count
}

/** The turns of all long-term reviews, oldest first. */
export function reviewTurns({ gaps, turns }: Histories): Uint32Array {
  return turns.filter((_, at) => gaps[at]! > 0).sort()
}

/** What FSRS-6 under some weights says before each long-term review of a stretch, from all that came before it. */
export function predict(histories: Histories, weights: readonly number[], stretch: Stretch): Predictions {
  const { starts, grades, gaps, turns } = histories
  const { nextState, recallAfter } = fsrsOf(weights)
  const count = countReviews(histories, stretch)
  const made: Predictions = {
    chances: new Float64Array(count),
    outcomes: new Uint8Array(count),
    histories: new Uint32Array(count),
    places: new Uint32Array(count),
  }
  let n = 0
  for (let history = 0; history + 1 < starts.length; history += 1) {
    let state: MemoryState | null = null
    for (let at = starts[history]!; at < starts[history + 1]! && turns[at]! < stretch.to; at += 1) {
      if (state && isReview(histories, at, stretch)) {
        made.chances[n] = recallAfter(gaps[at]!, state.stability)
        made.outcomes[n] = grades[at]! > 1 ? 1 : 0
        made.histories[n] = history
        made.places[n] = at
        n += 1
      }
      state = nextState(state, gaps[at]!, grades[at]! as Grade)
    }
  }
  return made
}
