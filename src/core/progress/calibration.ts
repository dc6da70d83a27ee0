import { CHANCES, GAPS, keyParts, type Outcomes } from '#core/memory/outcomes'
import { type Share, shareOf, widthOfAll } from './share'

/** Answers of which memory said about the same beforehand. */
export interface Bin extends Share {
  /** Mean chance of recall it gave them, 0 to 1. */
  chance: number
}

/** What memory says against what came of it. */
export interface Calibration {
  /** By the chance given, the lowest first; each has enough answers to say something. */
  bins: Bin[]
  /** All answers together. */
  whole: Bin | null
  /**
   * Whether a model that is right could have given this: every bin's chance lies within what its answers allow, held
   * for all bins together with a chance of 95 %. Null while there are too few answers to tell.
   */
  fits: boolean | null
}

/** A true share of recall, by days since the answer before. */
export interface Rested extends Share {
  /** Whole days, both among them; null is for ever. */
  from: number
  to: number | null
  /** Mean chance of recall memory gave, 0 to 1; null of no answers. */
  chance: number | null
}

interface Sums {
  answers: number
  remembered: number
  expected: number
}

/** A bin of fewer answers has too wide an interval to be worth a dot. */
const FEWEST = 40
const BINS = 10

const nothing = (): Sums => ({ answers: 0, remembered: 0, expected: 0 })

function add(to: Sums, { answers, remembered, expected }: Sums): Sums {
  to.answers += answers
  to.remembered += remembered
  to.expected += expected
  return to
}

/** Sums over one of the parts of the keys, from a month (counted from the year 0) on. */
function sumsBy(outcomes: Outcomes, part: 'gap' | 'chance', bins: number, since: number): Sums[] {
  const sums = Array.from({ length: bins }, nothing)
  for (const [key, outcome] of outcomes) {
    const parts = keyParts(key)
    if (parts.month >= since) add(sums[parts[part]]!, outcome)
  }
  return sums
}

const binOf = ({ answers, remembered, expected }: Sums, z?: number): Bin => ({
  ...shareOf(answers, remembered, z),
  chance: expected / answers,
})

/** Neighbours put together until each has enough answers, and no more than so many are left. */
function together(sums: readonly Sums[]): Sums[] {
  const total = sums.reduce((all, { answers }) => all + answers, 0)
  const enough = Math.max(FEWEST, total / BINS)
  const made: Sums[] = []
  let open = nothing()
  for (const each of sums) {
    add(open, each)
    if (open.answers < enough) continue
    made.push(open)
    open = nothing()
  }
  const last = made.at(-1)
  if (last) add(last, open)
  return made
}

/**
 * How well the chances that memory gave hold. The chances are those that the weights which hold now would have given
 * before each answer.
 *
 * @param since the first month to count, months since the year 0
 */
export function calibration(outcomes: Outcomes, since = 0): Calibration {
  const fine = sumsBy(outcomes, 'chance', CHANCES.length, since)
  const bins = together(fine)
  const whole = fine.reduce(add, nothing())
  const z = widthOfAll(bins.length)
  const fits = bins
    .map((sums) => binOf(sums, z))
    .every(({ chance, low, high }) => chance >= low && chance <= high)
  return {
    bins: bins.map((sums) => binOf(sums)),
    whole: whole.answers > 0 ? binOf(whole) : null,
    fits: bins.length > 0 ? fits : null,
  }
}

/** True shares of recall by how long cards had rested, the shortest first; see `GAPS`. */
export function retention(outcomes: Outcomes, since = 0): Rested[] {
  return sumsBy(outcomes, 'gap', GAPS.length, since).map(({ answers, remembered, expected }, n) => ({
    ...shareOf(answers, remembered),
    from: GAPS[n]!,
    to: n + 1 < GAPS.length ? GAPS[n + 1]! - 1 : null,
    chance: answers > 0 ? expected / answers : null,
  }))
}
