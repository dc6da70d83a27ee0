import { describe, expect, it } from 'vitest'
import { seeded } from '#core/fitting/random'
import { recallAfter } from '#core/memory/fsrs'
import { Layers } from '#core/memory/layers'
import { GAPS, OutcomeSums, type Outcomes } from '#core/memory/outcomes'
import { dayNumber } from '#core/study/day'
import { calibration, retention } from './calibration'

/** Answers of a reader whose cards are `truer` times as stable as memory believes. */
function outcomesOf(answers: number, truer: number, random: () => number, day = '2026-03-01'): Outcomes {
  const sums = new OutcomeSums(Layers.of())
  for (let n = 0; n < answers; n += 1) {
    const stability = Math.exp(random() * 5)
    // Mostly when they are due, some early and some late.
    const gap = Math.max(1, Math.round(stability * Math.exp((random() - 0.5) * 2)))
    const remembered = random() < recallAfter(gap, stability * truer)
    sums.add(dayNumber(day), gap, recallAfter(gap, stability), remembered)
  }
  return Layers.of(sums.changed)
}

describe('the calibration of memory', () => {
  it('of a model that is right lies within its intervals, for few answers and many', () => {
    const random = seeded(11)
    let fitting = 0
    for (let run = 0; run < 300; run += 1) {
      const { fits } = calibration(outcomesOf(run % 2 ? 300 : 3_000, 1, random))
      if (fits) fitting += 1
    }
    expect(fitting / 300).toBeGreaterThan(0.92)
    expect(fitting / 300).toBeLessThan(0.99)
  })

  it.each([0.5, 2])('of a model that is wrong by a factor of %d does not', (truer) => {
    const random = seeded(12)
    for (let run = 0; run < 30; run += 1) {
      const { fits, whole, bins } = calibration(outcomesOf(3_000, truer, random))
      expect(fits).toBe(false)
      expect(whole!.chance > whole!.share!).toBe(truer < 1)
      expect(bins.filter(({ chance, low, high }) => chance < low || chance > high).length).toBeGreaterThan(3)
    }
  })

  it('has bins of enough answers each, which hold all there are', () => {
    const { bins } = calibration(outcomesOf(3_000, 1, seeded(13)))
    expect(bins.length).toBeGreaterThan(5)
    for (const { answers } of bins) expect(answers).toBeGreaterThanOrEqual(300)
    expect(bins.reduce((sum, { answers }) => sum + answers, 0)).toBe(3_000)
    const chances = bins.map(({ chance }) => chance)
    expect(chances).toEqual([...chances].sort())
  })

  it('says nothing of too few answers', () => {
    expect(calibration(Layers.of())).toEqual({ bins: [], whole: null, fits: null })
    expect(calibration(outcomesOf(20, 1, seeded(1)))).toMatchObject({
      bins: [],
      whole: { answers: 20 },
      fits: null,
    })
  })

  it('counts from a month on', () => {
    const whole = (since: number) => calibration(outcomesOf(100, 1, seeded(2), '2026-03-31'), since).whole
    expect(whole(2026 * 12 + 2)?.answers).toBe(100)
    expect(whole(2026 * 12 + 3)).toBe(null)
  })
})

describe('true retention', () => {
  it('is the share remembered by days since the answer before', () => {
    const sums = new OutcomeSums(Layers.of())
    for (const [gap, remembered] of [
      [1, true],
      [3, true],
      [3, false],
      [7, true],
      [400, false],
    ] as const)
      sums.add(dayNumber('2026-03-01'), gap, 0.9, remembered)
    const rested = retention(Layers.of(sums.changed))
    expect(rested.map(({ from }) => from)).toEqual([...GAPS])
    expect(rested.map(({ answers, right }) => [answers, right]).filter(([answers]) => answers)).toEqual([
      [1, 1],
      [2, 1],
      [1, 1],
      [1, 0],
    ])
    expect(rested[1]).toMatchObject({ from: 2, to: 3, chance: 0.9 })
    expect(rested[4]).toMatchObject({ from: 21, to: 59, share: null, chance: null })
    expect(rested.at(-1)).toMatchObject({ from: 365, to: null })
  })
})
