import type { Histories } from './histories'
import type { Predictions } from './predict'

/** A chance of exactly 0 or 1 would cost infinitely much when it is wrong once. */
const SURE = 1e-6

/** What one prediction costs: the negative logarithm of the chance it gave to what happened. */
export const lossOf = (chance: number, remembered: number): number => {
  const held = Math.min(Math.max(chance, SURE), 1 - SURE)
  return -Math.log(remembered ? held : 1 - held)
}

type Scored = Pick<Predictions, 'chances' | 'outcomes'>

/** The mean loss, every review counted alike; NaN of none. Less is better. */
export function logLoss({ chances, outcomes }: Scored): number {
  let sum = 0
  for (let n = 0; n < chances.length; n += 1) sum += lossOf(chances[n]!, outcomes[n]!)
  return sum / chances.length
}

/** The share of reviews that were remembered; NaN of none. */
export function average({ outcomes }: Pick<Predictions, 'outcomes'>): number {
  let sum = 0
  for (const outcome of outcomes) sum += outcome
  return sum / outcomes.length
}

/** A number's place on a ladder of steps that grow by `factor`. */
const rung = (value: number, factor: number): number =>
  value > 0 ? Math.floor(Math.log(value) / Math.log(factor)) : -1

/**
 * How far predicted and true shares of recall lie apart, as a root mean square over bins of reviews alike in days
 * since the answer before, answers so far and lapses so far: RMSE(bins) of srs-benchmark, with its factors. It can be
 * played with, so it stands beside the log-loss and decides nothing. NaN of none.
 */
export function rmseBins(histories: Histories, predictions: Predictions): number {
  const bins = new Map<string, { count: number; chance: number; remembered: number }>()
  const { starts, gaps, grades } = histories
  for (const [n, at] of predictions.places.entries()) {
    const start = starts[predictions.histories[n]!]!
    let lapses = 0
    for (let before = start; before < at; before += 1)
      if (grades[before] === 1 && gaps[before]! > 0) lapses += 1
    const key = `${rung(gaps[at]!, 3.62)} ${rung(at - start + 1, 1.89)} ${rung(lapses, 1.73)}`
    const bin = bins.get(key) ?? { count: 0, chance: 0, remembered: 0 }
    bins.set(key, bin)
    bin.count += 1
    bin.chance += predictions.chances[n]!
    bin.remembered += predictions.outcomes[n]!
  }
  let sum = 0
  for (const { count, chance, remembered } of bins.values()) sum += (chance - remembered) ** 2 / count
  return Math.sqrt(sum / predictions.chances.length)
}

/**
 * How well predictions tell what will be remembered from what will not, whatever their level: the chance that of a
 * review of either kind the remembered one had the higher prediction (area under the ROC curve; ties count half).
 * NaN when all were of one kind.
 */
export function auc({ chances, outcomes }: Scored): number {
  const order = Array.from(chances.keys()).sort((a, b) => chances[a]! - chances[b]!)
  let ranks = 0
  let remembered = 0
  for (let from = 0; from < order.length; ) {
    let to = from
    while (to < order.length && chances[order[to]!] === chances[order[from]!]) to += 1
    for (let n = from; n < to; n += 1) {
      if (!outcomes[order[n]!]) continue
      remembered += 1
      ranks += (from + 1 + to) / 2
    }
    from = to
  }
  const forgotten = order.length - remembered
  return (ranks - (remembered * (remembered + 1)) / 2) / (remembered * forgotten)
}
