import { CHANCES, keyParts, type Outcomes } from '#core/memory/outcomes'

/**
 * How far memory's chances are off for this reader, as a shift on the scale of log-odds that all cards share:
 * a normal distribution. One shift for all is what matters: errors of single cards cancel out in a sum.
 */
export interface Belief {
  shift: number
  deviation: number
}

/** How many of some cards would be remembered. */
export interface Score {
  /** Cards asked for. */
  of: number
  /** The mean, not a whole number. */
  expected: number
  /** From `low` to `high` cards, both among them, with a chance of about 95 %. */
  low: number
  high: number
}

/**
 * What readers differ by before anything is known of them, and what stays however much is known: cards of one reading
 * are easier or harder than all together, and memory is a model. Chosen with simulated learners, as in the test beside
 * this: the interval then holds what comes of 95 of 100 quizzes, for learners with many answers and few.
 */
const BEFORE = 0.45
const ALWAYS = 0.15

const logit = (chance: number): number => Math.log(chance / (1 - chance))
const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds))
/** Chances of 0 and 1 have no odds. */
const within = (chance: number): number => Math.min(Math.max(chance, 0.001), 0.999)

/** What a reader's own answers say of how far memory is off: the most likely shift, by Newton's method. */
export function beliefOf(outcomes: Outcomes): Belief {
  const sums = CHANCES.map(() => ({ answers: 0, remembered: 0, expected: 0 }))
  for (const [key, { answers, remembered, expected }] of outcomes) {
    const sum = sums[keyParts(key).chance]!
    sum.answers += answers
    sum.remembered += remembered
    sum.expected += expected
  }
  const known = sums
    .filter(({ answers }) => answers > 0)
    .map(({ answers, remembered, expected }) => ({
      answers,
      remembered,
      odds: logit(within(expected / answers)),
    }))
  let shift = 0
  let information = 0
  for (let step = 0; step < 20; step += 1) {
    let slope = -shift / BEFORE ** 2
    information = 1 / BEFORE ** 2
    for (const { answers, remembered, odds } of known) {
      const chance = logistic(odds + shift)
      slope += remembered - answers * chance
      information += answers * chance * (1 - chance)
    }
    shift += Math.min(Math.max(slope / information, -1), 1)
  }
  return { shift, deviation: Math.sqrt(1 / information + ALWAYS ** 2) }
}

/** Points of the standard normal distribution and their weights: enough of them for a smooth sum. */
const POINTS = Array.from({ length: 25 }, (_, n) => (n - 12) / 4).map((z) => ({
  z,
  weight: Math.exp((-z * z) / 2),
}))
const WEIGHTS = POINTS.reduce((sum, { weight }) => sum + weight, 0)

/** So many trials are all but normally distributed. */
const MANY = 400
/** The log-odds of many trials are told this finely: what that does to their sum is less than one in ten thousand. */
const BIN = 0.02

/** Trials of about the same log-odds: their mean, and how many there are. */
interface Bin {
  odds: number
  trials: number
}

function binsOf(odds: readonly number[]): Bin[] {
  const bins = new Map<number, Bin>()
  for (const one of odds) {
    const key = Math.round(one / BIN)
    const bin = bins.get(key)
    if (!bin) bins.set(key, { odds: one, trials: 1 })
    else {
      bin.trials += 1
      bin.odds += (one - bin.odds) / bin.trials
    }
  }
  return [...bins.values()]
}

/** The chance of each number of successes of independent trials, 0 first. */
function successes(chances: readonly number[]): Float64Array {
  const found = new Float64Array(chances.length + 1)
  found[0] = 1
  for (const [n, chance] of chances.entries()) {
    for (let k = n + 1; k > 0; k -= 1) found[k] = found[k]! * (1 - chance) + found[k - 1]! * chance
    found[0]! *= 1 - chance
  }
  return found
}

/** The same of many trials, by the normal distribution: from `first` on, and nothing eight deviations off the mean. */
function nearlyNormal(bins: readonly Bin[], shift: number): { first: number; chances: Float64Array } {
  let [mean, variance, trials] = [0, 0, 0]
  for (const bin of bins) {
    const chance = logistic(bin.odds + shift)
    mean += bin.trials * chance
    variance += bin.trials * chance * (1 - chance)
    trials += bin.trials
  }
  const reach = 8 * Math.sqrt(variance)
  const first = Math.max(0, Math.ceil(mean - reach))
  const last = Math.max(first, Math.min(trials, Math.floor(mean + reach)))
  const chances = new Float64Array(last - first + 1)
  for (const n of chances.keys()) chances[n] = Math.exp(-((first + n - mean) ** 2) / (2 * variance))
  const sum = chances.reduce((total, chance) => total + chance, 0)
  return { first, chances: chances.map((chance) => chance / sum) }
}

/** The numbers around the likeliest that together come nearest to a chance of 95 %. */
function interval(chances: Float64Array): { low: number; high: number } {
  let low = chances.indexOf(chances.reduce((most, chance) => Math.max(most, chance), 0))
  let high = low
  let held = chances[low]!
  for (;;) {
    const [below, above] = [chances[low - 1] ?? -1, chances[high + 1] ?? -1]
    const next = Math.max(below, above)
    if (next < 0 || Math.abs(held + next - 0.95) >= Math.abs(held - 0.95)) return { low, high }
    held += next
    if (below > above) low -= 1
    else high += 1
  }
}

/**
 * How many of some cards would be remembered if all were asked now.
 *
 * @param chances of recall of each card, as memory gives them
 */
export function scoreOf(chances: readonly number[], { shift, deviation }: Belief): Score {
  const odds = chances.map((chance) => logit(within(chance)))
  const mixed = new Float64Array(chances.length + 1)
  const bins = odds.length > MANY ? binsOf(odds) : null
  for (const { z, weight } of POINTS) {
    const by = shift + z * deviation
    const each = bins
      ? nearlyNormal(bins, by)
      : { first: 0, chances: successes(odds.map((one) => logistic(one + by))) }
    for (const [n, chance] of each.chances.entries()) mixed[each.first + n]! += (chance * weight) / WEIGHTS
  }
  const expected = mixed.reduce((sum, chance, k) => sum + chance * k, 0)
  return { of: chances.length, expected, ...interval(mixed) }
}
