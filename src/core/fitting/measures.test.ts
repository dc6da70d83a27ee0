import { describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS, fsrsOf, recallAfter } from '#core/memory/fsrs'
import { difference } from './difference'
import { laidOut } from './histories'
import { auc, average, logLoss, rmseBins } from './measures'
import { countReviews, type Predictions, predict, reviewTurns } from './predict'
import { seeded } from './random'

const given = [
  { history: 0, grade: 3, gap: 0 },
  { history: 1, grade: 1, gap: 0 },
  { history: 1, grade: 3, gap: 0 },
  { history: 0, grade: 3, gap: 2 },
  { history: 1, grade: 1, gap: 1 },
  { history: 0, grade: 1, gap: 30 },
]
const histories = laidOut(given, [3, 3])
const ALL = { from: 0, to: 6 }

const made = (...pairs: [chance: number, outcome: number, history?: number][]): Predictions => ({
  chances: Float64Array.from(pairs.map(([chance]) => chance)),
  outcomes: Uint8Array.from(pairs.map(([, outcome]) => outcome)),
  histories: Uint32Array.from(pairs.map(([, , history]) => history ?? 0)),
  places: new Uint32Array(pairs.length),
})

describe('what a model says before each answer', () => {
  it('counts answers of a later day only', () => {
    expect(countReviews(histories, ALL)).toBe(3)
    expect([...reviewTurns(histories)]).toEqual([3, 4, 5])
  })

  it('is the chance after all answers before, those outside of the stretch too', () => {
    const { chances, outcomes, places } = predict(histories, DEFAULT_WEIGHTS, { from: 4, to: 6 })
    const { nextState } = fsrsOf()
    const known = nextState(nextState(null, 0, 3), 2, 3)
    expect([...outcomes]).toEqual([0, 0])
    expect([...places]).toEqual([2, 5])
    expect(chances[0]).toBe(recallAfter(30, known.stability))
  })

  it('knows nothing of what comes after the stretch', () => {
    expect([...predict(histories, DEFAULT_WEIGHTS, { from: 0, to: 4 }).outcomes]).toEqual([1])
  })
})

describe('how good it was', () => {
  it('by log-loss: a coin costs ln 2, being sure and wrong very much but not without end', () => {
    expect(logLoss(made([0.5, 1], [0.5, 0]))).toBeCloseTo(Math.LN2, 10)
    expect(logLoss(made([0.8, 1], [0.8, 0]))).toBeCloseTo(-(Math.log(0.8) + Math.log(0.2)) / 2, 10)
    expect(logLoss(made([1, 0]))).toBeCloseTo(13.8155, 3)
    expect(average(made([0.1, 1], [0.1, 1], [0.1, 0]))).toBeCloseTo(2 / 3, 10)
  })

  it('by how well it tells apart, ties counting half', () => {
    expect(auc(made([0.9, 1], [0.8, 1], [0.7, 0]))).toBe(1)
    expect(auc(made([0.1, 1], [0.7, 0]))).toBe(0)
    expect(auc(made([0.5, 1], [0.5, 0], [0.5, 1]))).toBe(0.5)
    expect(auc(made([0.5, 1]))).toBeNaN()
  })

  it('by bins of reviews alike', () => {
    const { chances, outcomes, places, histories: of } = predict(histories, DEFAULT_WEIGHTS, ALL)
    // The first two are alike: two days and one, the second answer and the third, no lapse before.
    const off = [...chances].map((chance, n) => chance - outcomes[n]!)
    const byHand = Math.sqrt(((off[0]! + off[2]!) ** 2 / 2 + off[1]! ** 2) / 3)
    expect(rmseBins(histories, { chances, outcomes, places, histories: of })).toBeCloseTo(byHand, 10)
  })
})

describe('the difference of two models', () => {
  const random = seeded(5)
  /** Cards of ten reviews each, of which half are hard for one model to foretell. */
  const truths = Array.from({ length: 400 }, (_, n) => (Math.floor(n / 10) % 2 ? 0.95 : 0.6))
  const outcomes = truths.map((chance) => (random() < chance ? 1 : 0))
  const by = (chance: (n: number) => number) =>
    made(...outcomes.map((outcome, n): [number, number, number] => [chance(n), outcome, Math.floor(n / 10)]))
  const [flat, knowing] = [by(() => 0.775), by((n) => truths[n]!)]

  it('is positive where the second is better, with an interval above zero', () => {
    const { mean, low, high } = difference(flat, knowing)
    expect(mean).toBeCloseTo(logLoss(flat) - logLoss(knowing), 10)
    expect(low).toBeGreaterThan(0)
    expect(low).toBeLessThan(mean)
    expect(high).toBeGreaterThan(mean)
    expect(difference(knowing, flat).mean).toBeCloseTo(-mean, 10)
  })

  it('is nothing between equals, and the same every time', () => {
    expect(difference(flat, flat)).toMatchObject({ mean: 0, deviation: 0, low: 0, high: 0 })
    expect(difference(flat, knowing)).toEqual(difference(flat, knowing))
  })

  it('draws cards, since the answers to one hang together', () => {
    const alike = Array.from({ length: 400 }, (_, n) => outcomes[Math.floor(n / 10)]!)
    const models = (history: (n: number) => number) =>
      [0.6, 0.9].map((chance) =>
        made(...alike.map((outcome, n): [number, number, number] => [chance, outcome, history(n)])),
      )
    const width = ([one, other]: Predictions[]) => {
      const { low, high } = difference(one!, other!)
      return high - low
    }
    expect(width(models((n) => Math.floor(n / 10)))).toBeGreaterThan(2 * width(models((n) => n)))
  })
})
