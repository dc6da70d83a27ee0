import { DEFAULT_WEIGHTS, fsrsOf } from '#core/memory/fsrs'
import { type Difference, difference } from './difference'
import type { Fitter } from './fitter'
import type { Histories } from './histories'
import { auc, average, logLoss, lossOf, rmseBins } from './measures'
import { type Predictions, predict, reviewTurns, type Stretch } from './predict'

/** How well some weights foretold reviews to which none that are compared were fitted. */
export interface Foretelling {
  logLoss: number
  rmse: number
  /** Null when all were remembered or all forgotten. */
  auc: number | null
}

/** What came of fitting weights to a reader's own answers. */
export interface Trial {
  /** Long-term reviews there are; of the newest of them so many were learned from, and so many foretold. */
  reviews: number
  learned: number
  tested: number
  /** Too few reviews to try; the new weights gained too little; they gained enough. */
  verdict: 'few' | 'same' | 'better'
  /** The log-loss of always saying the average of the reviews before. */
  average: number | null
  usual: Foretelling | null
  before: Foretelling | null
  own: Foretelling | null
  /** How much less the new weights cost a review than those that hold. */
  gain: Pick<Difference, 'mean' | 'low' | 'high'> | null
  /** The weights to take up; null when those that hold are to stay. */
  weights: readonly number[] | null
}

/** Long-term reviews it takes to try at all. */
export const FEWEST = 1_000
/** Of more reviews the newest are learned from: older ones tell little more, and take time and memory. */
const MOST = 100_000
/** The newest share of the reviews, which decides, is not learned from before it has. */
const NEWEST = 0.25
/**
 * What the new weights have to gain on it, in log-loss a review. Half of what weights that are fitted and not shrunk
 * would need: these go only as far as their reviews carry them, so little can be lost by them.
 */
const GAIN = 0.001
/** At so many reviews the weights go half the way from the default ones to the fitted ones. */
const HALFWAY = 1_000

/**
 * Weights between the default ones and fitted ones, the nearer to the fitted ones the more reviews they were fitted to:
 * weights of few reviews are mostly chance.
 */
export function shrunk(fitted: readonly number[], reviews: number): readonly number[] {
  const share = reviews / (reviews + HALFWAY)
  const mixed = fitted.map((weight, n) => {
    const usual = DEFAULT_WEIGHTS[n]!
    // Weights are scales, so halfway is meant in proportions; a weight may be fitted to nothing at all, though.
    return usual * Math.exp(share * Math.log(Math.max(weight, usual / 1000) / usual))
  })
  return fsrsOf(mixed).weights
}

function foretelling(histories: Histories, predictions: Predictions): Foretelling {
  const area = auc(predictions)
  return {
    logLoss: logLoss(predictions),
    rmse: rmseBins(histories, predictions),
    auc: Number.isNaN(area) ? null : area,
  }
}

/** The log-loss of one chance for all. */
function lossOfAverage(chance: number, { outcomes }: Predictions): number {
  const share = average({ outcomes })
  return share * lossOf(chance, 1) + (1 - share) * lossOf(chance, 0)
}

const NOTHING = { average: null, usual: null, before: null, own: null, gain: null, weights: null }

/**
 * Fits weights to the oldest three quarters of the reviews and lets them foretell the newest quarter, as those that
 * hold do. Only when they gain enough there, weights are fitted to all and are to hold. How this came about, and what
 * it gains and risks, is told and measured in `tests/bench/learners.ts`.
 *
 * @param holding the weights that hold
 * @param tell told now and then what share of the work is done, 0 to 1
 */
export async function tryOwn(
  histories: Histories,
  holding: readonly number[],
  fitter: Fitter,
  tell: (done: number) => void = () => {},
): Promise<Trial> {
  const turns = reviewTurns(histories)
  const reviews = turns.length
  const known = turns.subarray(Math.max(0, reviews - MOST))
  const tested = Math.floor(known.length * NEWEST)
  const counts = { reviews, learned: known.length, tested }
  if (reviews < FEWEST) return { ...counts, verdict: 'few', ...NOTHING }

  const [first, cut] = [known[0]!, known[known.length - tested]!]
  const older: Stretch = { from: first, to: cut }
  const newer: Stretch = { from: cut, to: histories.turns.length }
  const fitted = await fitter.fit(histories, older, (done) => tell(done * 0.4))
  const trial = shrunk(fitted, known.length - tested)
  const [usual, before, own] = [DEFAULT_WEIGHTS, holding, trial].map((w) => predict(histories, w, newer))
  const { mean, low, high } = difference(before!, own!)
  tell(0.5)
  const better = mean >= GAIN
  const report = {
    average: lossOfAverage(average(predict(histories, DEFAULT_WEIGHTS, older)), usual!),
    usual: foretelling(histories, usual!),
    before: foretelling(histories, before!),
    own: foretelling(histories, own!),
    gain: { mean, low, high },
  }
  if (!better) return { ...counts, verdict: 'same', ...report, weights: null }
  const all: Stretch = { from: first, to: histories.turns.length }
  const whole = await fitter.fit(histories, all, (done) => tell(0.5 + done * 0.5))
  return { ...counts, verdict: 'better', ...report, weights: shrunk(whole, known.length) }
}
