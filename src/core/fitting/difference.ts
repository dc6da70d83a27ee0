import { lossOf } from './measures'
import type { Predictions } from './predict'
import { seeded } from './random'

/** How much less one model loses than another, a review; positive when the second is better. */
export interface Difference {
  mean: number
  /** The deviation of that mean, were other cards answered. */
  deviation: number
  /** Between these lies the true mean with a chance of 95 %. */
  low: number
  high: number
}

/** What is summed up of one history: reviews of one card hang together, so cards are drawn and not reviews. */
interface Sums {
  difference: Float64Array
  count: Float64Array
}

function sumsOf(first: Predictions, second: Predictions): Sums {
  const places = new Map<number, number>()
  for (const history of first.histories) if (!places.has(history)) places.set(history, places.size)
  const sums = { difference: new Float64Array(places.size), count: new Float64Array(places.size) }
  for (let n = 0; n < first.chances.length; n += 1) {
    const place = places.get(first.histories[n]!)!
    const outcome = first.outcomes[n]!
    sums.difference[place]! += lossOf(first.chances[n]!, outcome) - lossOf(second.chances[n]!, outcome)
    sums.count[place]! += 1
  }
  return sums
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Compares what two models said of the same reviews.
 *
 * @param draws how often cards are drawn anew for the interval (bootstrap percentiles); the same seed draws the same
 */
export function difference(first: Predictions, second: Predictions, draws = 500, seed = 1): Difference {
  const { difference, count } = sumsOf(first, second)
  const reviews = total(count)
  const mean = total(difference) / reviews
  const random = seeded(seed)
  const means = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw += 1) {
    let [sum, drawn] = [0, 0]
    for (let n = 0; n < count.length; n += 1) {
      const place = Math.floor(random() * count.length)
      sum += difference[place]!
      drawn += count[place]!
    }
    means[draw] = sum / drawn
  }
  means.sort()
  let squares = 0
  for (let n = 0; n < count.length; n += 1) squares += (difference[n]! - mean * count[n]!) ** 2
  return {
    mean,
    deviation: Math.sqrt(squares) / reviews,
    low: means[Math.floor(draws * 0.025)]!,
    high: means[Math.ceil(draws * 0.975) - 1]!,
  }
}
