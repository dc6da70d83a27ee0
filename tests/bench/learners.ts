import type { Fitter } from '#core/fitting/fitter'
import type { Histories } from '#core/fitting/histories'
import { lossOf } from '#core/fitting/measures'
import { predict } from '#core/fitting/predict'
import { seeded } from '#core/fitting/random'
import { tryOwn } from '#core/fitting/trial'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { loadFitter } from '#main/jobs/fitter'
import { learner, type Studied, study } from './learners/learner'

const LEARNERS = 300
const SIGMA = 0.3
const NOISE = 0.5
const SIZES = [50, 200, 1_000, 2_000, 3_000, 5_000, 20_000]
/** With so many new cards 400 days come to some 22,000 answers, which is much and not unheard of. */
const NEW_PER_DAY = 6
/** Answers after the longest log, so that there is always something to foretell. */
const LATER = 5_000
const LOSS = 0.005

/** What the mean gain has to be at least, from a size on. */
const GOALS = [
  { size: 20_000, gain: 0.012 },
  { size: 3_000, gain: 0.004 },
  { size: 0, gain: 0 },
] as const

/** The log as it was after so many answers. */
function early({ starts, grades, gaps, turns }: Histories, size: number): Histories {
  const kept = { starts: [0], grades: [] as number[], gaps: [] as number[], turns: [] as number[] }
  for (let history = 0; history + 1 < starts.length; history += 1) {
    for (let at = starts[history]!; at < starts[history + 1]! && turns[at]! < size; at += 1) {
      kept.grades.push(grades[at]!)
      kept.gaps.push(gaps[at]!)
      kept.turns.push(turns[at]!)
    }
    if (kept.grades.length > kept.starts.at(-1)!) kept.starts.push(kept.grades.length)
  }
  return {
    starts: Uint32Array.from(kept.starts),
    grades: Uint8Array.from(kept.grades),
    gaps: Uint16Array.from(kept.gaps),
    turns: Uint32Array.from(kept.turns),
  }
}

/**
 * What weights would cost a review of all that came after so many answers: the log-loss to be expected, since of a
 * simulated learner the true chances are known.
 */
function expectedLoss(studied: Studied, weights: readonly number[], size: number): number {
  const { chances, places } = predict(studied, weights, { from: size, to: studied.turns.length })
  let sum = 0
  for (const [n, chance] of chances.entries()) {
    const truth = studied.truths[places[n]!]!
    sum += truth * lossOf(chance, 1) + (1 - truth) * lossOf(chance, 0)
  }
  return sum / chances.length
}

interface Gains {
  gain: number
  taken: boolean
}

async function gainsOf(studied: Studied, fitter: Fitter): Promise<Gains[]> {
  const made: Gains[] = []
  for (const size of SIZES) {
    const { weights } = await tryOwn(early(studied, size), DEFAULT_WEIGHTS, fitter)
    const loss = (w: readonly number[]) => expectedLoss(studied, w, size)
    made.push({ gain: weights ? loss(DEFAULT_WEIGHTS) - loss(weights) : 0, taken: weights !== null })
  }
  return made
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

function line(size: number, gains: readonly Gains[]): string {
  const all = gains.map(({ gain }) => gain)
  const middle = mean(all)
  const error = Math.sqrt(mean(all.map((gain) => (gain - middle) ** 2)) / all.length)
  const taken = mean(gains.map(({ taken }) => Number(taken)))
  const lost = all.filter((gain) => gain < -LOSS).length
  const { gain } = GOALS.find((goal) => size >= goal.size)!
  const verdict = middle >= gain && lost <= all.length / 100 ? 'within' : 'OUTSIDE'
  return (
    `${String(size).padStart(6)} answers: mean gain ${middle.toFixed(4)} ± ${error.toFixed(4)} (asked ${gain}), ` +
    `worst ${Math.min(...all).toFixed(4)}, ${lost} of ${all.length} lose more than ${LOSS}, ` +
    `taken up by ${(100 * taken).toFixed(0)} %: ${verdict}`
  )
}

/**
 * What own parameters gain and risk, by the size of the log they are fitted to: simulated learners whose memory is
 * FSRS-6 with weights of their own (the default ones times the exponential of sigma times a normal number) and cards
 * that differ besides, who study as the app asks. Arguments: how many learners, sigma, noise, seed.
 */
export default async function learners(args: string[] = []): Promise<void> {
  const [count = LEARNERS, sigma = SIGMA, noise = NOISE, seed = 1] = args.map(Number)
  const fitter = await loadFitter()
  const random = seeded(seed)
  const gains: Gains[][] = SIZES.map(() => [])
  const bounds: number[] = []
  for (let n = 0; n < count; n += 1) {
    const one = learner(sigma, noise, random)
    const studied = study(one, { answers: SIZES.at(-1)! + LATER, newPerDay: NEW_PER_DAY }, random)
    for (const [at, each] of (await gainsOf(studied, fitter)).entries()) gains[at]!.push(each)
    const loss = (w: readonly number[]) => expectedLoss(studied, w, SIZES.at(-1)!)
    bounds.push(loss(DEFAULT_WEIGHTS) - loss(one.weights))
    if ((n + 1) % 50 !== 0 && n + 1 < count) continue
    // It takes long: what is known so far is told now and then.
    console.log(`${n + 1} of ${count} learners, sigma ${sigma}, noise ${noise}`)
    for (const [at, size] of SIZES.entries()) console.log(line(size, gains[at]!))
    console.log(`their own true weights would gain ${mean(bounds).toFixed(4)} at ${SIZES.at(-1)}`)
  }
}
