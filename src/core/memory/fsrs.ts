import { computeDecayFactor, default_w, FSRSAlgorithm, forgetting_curve } from 'ts-fsrs'
import type { Grade } from '#core/study/events'

// The package puts four methods on Date.prototype when it is imported. Nothing used here needs them, and a
// built-in that everyone shares is not ours to change.
for (const name of ['scheduler', 'diff', 'format', 'dueFormat']) Reflect.deleteProperty(Date.prototype, name)

/** What FSRS knows of a card: days until recall falls to 90 %, and how hard it is, 1 to 10. */
export interface MemoryState {
  readonly stability: number
  readonly difficulty: number
}

/** FSRS-6 under some weights. */
export interface Fsrs {
  /** 21 of them, within the bounds of the model. */
  readonly weights: readonly number[]
  /** How steeply recall falls: the last of the weights. */
  readonly decay: number
  /**
   * The state after an answer. Rounded to 8 digits, so that the last bits of another machine's arithmetic do not
   * add up.
   *
   * @param before null for a card never answered
   * @param days whole days since the answer before; within a day (0) the short-term formula holds
   * @param recall the chance of recall after these days, where it is known already
   */
  nextState: (before: MemoryState | null, days: number, grade: Grade, recall?: number) => MemoryState
  /** The chance of recall after some days, 0 to 1: the power forgetting curve of FSRS-6. */
  recallAfter: (days: number, stability: number) => number
  /** Whole days until the chance of recall has fallen to `retention`: at least one, at most a hundred years. */
  intervalOf: (stability: number, retention: number) => number
}

export const DEFAULT_RETENTION = 0.9
/** A hundred years, in days. */
export const LONGEST = 36_500
/** The weights of FSRS-6 before anyone's own are known. */
export const DEFAULT_WEIGHTS: readonly number[] = Object.freeze([...default_w])

/** Eight digits. */
const ROUND = 1e8

const made = new WeakMap<readonly number[], Fsrs>()

/** Whether these can be weights of FSRS-6: 21 numbers. Those out of bounds are brought within them by `fsrsOf`. */
export const areWeights = (weights: unknown): weights is number[] =>
  Array.isArray(weights) && weights.length === DEFAULT_WEIGHTS.length && weights.every(Number.isFinite)

/** The package's, which never change here: it watches its parameters by a proxy that each answer asks eight times. */
class Unwatched extends FSRSAlgorithm {
  constructor(w: readonly number[]) {
    super({ w })
    this.param = { ...this.param }
  }
}

/** FSRS-6 under some weights, made once for each array of them. Throws TypeError for what are none. */
export function fsrsOf(weights: readonly number[] = DEFAULT_WEIGHTS): Fsrs {
  const known = made.get(weights)
  if (known) return known
  if (!areWeights(weights)) throw new TypeError('not the weights of FSRS-6')
  const algorithm = new Unwatched(weights)
  const own: readonly number[] = Object.freeze([...algorithm.parameters.w])
  const { decay, factor } = computeDecayFactor(own)
  const fsrs: Fsrs = {
    weights: own,
    decay: own[20]!,
    nextState(before, days, grade, recall) {
      const after = algorithm.next_state(before, days, grade, recall)
      // The package lets no first stability be below 0.1, which the model and its other implementations do.
      return before ? after : { ...after, stability: own[grade - 1]! }
    },
    // As the package's `forgetting_curve`, to the last bit; that works out the two constants for each card anew.
    recallAfter: (days, stability) => Math.round((1 + (factor * days) / stability) ** decay * ROUND) / ROUND,
    intervalOf(stability, retention) {
      const days = Math.round(stability * algorithm.calculate_interval_modifier(retention))
      return Math.min(Math.max(days, 1), LONGEST)
    },
  }
  made.set(weights, fsrs)
  made.set(own, fsrs)
  return fsrs
}

/** Under the default weights. */
export const { nextState, intervalOf } = fsrsOf()

/** The chance of recall after some days, 0 to 1, by how steeply it falls under the weights that hold. */
export function recallAfter(days: number, stability: number, decay: number = fsrsOf().decay): number {
  return forgetting_curve(decay, days, stability)
}
