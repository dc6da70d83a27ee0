import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS, fsrsOf } from '#core/memory/fsrs'
import { normal, study } from '#tests/bench/learners/learner'
import type { Fitter } from './fitter'
import { logLoss } from './measures'
import { predict, reviewTurns, type Stretch } from './predict'
import { seeded } from './random'
import { FEWEST, shrunk, tryOwn } from './trial'

const random = seeded(7)
/** Someone who keeps what is new four times as long as most. */
const weights = fsrsOf(DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 4 : weight))).weights
const reader = { weights, noise: 0 }
const studied = study(reader, { answers: 2_500, newPerDay: 12 }, random)
const reviews = reviewTurns(studied).length

/** A fitter that gives the same weights whatever it is given, and keeps what it was asked to learn from. */
function giving(weights: readonly number[]): Fitter & { asked: Stretch[] } {
  const asked: Stretch[] = []
  return {
    asked,
    async fit(_, stretch, tell) {
      asked.push(stretch)
      tell?.(1)
      return weights
    },
  }
}

describe('trying own weights', () => {
  it('takes up those that foretell better what they were not fitted to, and tells by how much', async () => {
    const fitter = giving(reader.weights)
    const told: number[] = []
    const trial = await tryOwn(studied, DEFAULT_WEIGHTS, fitter, (done) => told.push(done))
    expect(trial).toMatchObject({ verdict: 'better', reviews, learned: reviews })
    expect(trial.tested).toBe(Math.floor(reviews / 4))
    expect(trial.weights).toEqual(shrunk(reader.weights, reviews))
    expect(trial.before).toEqual(trial.usual)
    expect(trial.gain!.mean).toBeCloseTo(trial.before!.logLoss - trial.own!.logLoss, 10)
    expect(trial.gain!.low).toBeLessThan(trial.gain!.mean)
    expect(trial.own!.auc).toBeGreaterThan(0.5)
    expect(trial.average).toBeGreaterThan(trial.own!.logLoss)
    expect(told).toEqual([...told].sort())
    expect(told.at(-1)).toBe(1)
  })

  it('learns from nothing of what decides, and only then from all', async () => {
    const fitter = giving(reader.weights)
    await tryOwn(studied, DEFAULT_WEIGHTS, fitter)
    const turns = reviewTurns(studied)
    const cut = turns[turns.length - Math.floor(turns.length / 4)]!
    expect(fitter.asked).toEqual([
      { from: turns[0], to: cut },
      { from: turns[0], to: studied.turns.length },
    ])
  })

  it('does not try with too few reviews', async () => {
    const few = study(reader, { answers: 900, newPerDay: 12 }, seeded(1))
    expect(reviewTurns(few).length).toBeLessThan(FEWEST)
    const fitter = giving(reader.weights)
    expect(await tryOwn(few, DEFAULT_WEIGHTS, fitter)).toMatchObject({
      verdict: 'few',
      own: null,
      weights: null,
    })
    expect(fitter.asked).toEqual([])
  })

  it('never takes up weights that foretold worse than those that hold, whatever was fitted', async () => {
    const weights = fc
      .tuple(fc.integer(), fc.double({ min: 0, max: 0.6, noNaN: true }))
      .map(([seed, far]) => {
        const random = seeded(seed)
        return fsrsOf(DEFAULT_WEIGHTS.map((weight) => weight * Math.exp(far * normal(random)))).weights
      })
    const turns = reviewTurns(studied)
    const newer = { from: turns[turns.length - Math.floor(turns.length / 4)]!, to: studied.turns.length }
    const loss = (w: readonly number[]) => logLoss(predict(studied, w, newer))
    const verdicts = new Set<string>()
    await fc.assert(
      fc.asyncProperty(weights, weights, async (fitted, holding) => {
        const { verdict, weights } = await tryOwn(studied, holding, giving(fitted))
        verdicts.add(verdict)
        const gain = loss(holding) - loss(shrunk(fitted, reviews - Math.floor(reviews / 4)))
        expect(verdict).toBe(gain >= 0.001 ? 'better' : 'same')
        if (verdict === 'same') expect(weights).toBe(null)
      }),
      { numRuns: 40 },
    )
    expect(verdicts).toEqual(new Set(['better', 'same']))
  })
})

describe('weights of few reviews', () => {
  it('stay near the default ones and come nearer to the fitted ones with more', () => {
    const near = (reviews: number) => shrunk(reader.weights, reviews)
    expect(near(0)).toEqual([...DEFAULT_WEIGHTS])
    for (const [n, fitted] of reader.weights.entries()) {
      const way = (reviews: number) => Math.abs(near(reviews)[n]! - fitted)
      expect(way(3_000)).toBeLessThanOrEqual(way(300))
      expect(way(1e9)).toBeCloseTo(0, 4)
    }
  })

  it('are weights still when one was fitted to nothing', () => {
    const fitted = [...DEFAULT_WEIGHTS]
    fitted[7] = 0
    fitted[16] = 0
    for (const weight of shrunk(fitted, 5_000)) expect(Number.isFinite(weight)).toBe(true)
  })
})
