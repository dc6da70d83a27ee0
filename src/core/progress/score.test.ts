import { describe, expect, it } from 'vitest'
import { predict } from '#core/fitting/predict'
import { seeded } from '#core/fitting/random'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { Layers } from '#core/memory/layers'
import { OutcomeSums, type Outcomes } from '#core/memory/outcomes'
import { dayNumber } from '#core/study/day'
import { learner, type Studied, study } from '#tests/bench/learners/learner'
import { type Belief, beliefOf, scoreOf } from './score'

const SURE: Belief = { shift: 0, deviation: 1e-9 }

function outcomesOf(studied: Studied): Outcomes {
  const sums = new OutcomeSums(Layers.of())
  const { chances, outcomes, places } = predict(studied, DEFAULT_WEIGHTS, {
    from: 0,
    to: Number.POSITIVE_INFINITY,
  })
  for (const [n, chance] of chances.entries())
    sums.add(dayNumber('2026-03-01'), studied.gaps[places[n]!]!, chance, outcomes[n] === 1)
  return Layers.of(sums.changed)
}

describe('what would be scored today', () => {
  it('is the sum of the chances, and with certain chances as wide as chance alone makes it', () => {
    const { of, expected, low, high } = scoreOf(
      Array.from({ length: 100 }, () => 0.5),
      SURE,
    )
    expect(of).toBe(100)
    expect(expected).toBeCloseTo(50, 6)
    // The binomial distribution of 100 at 0.5 holds 0.9431 from 41 to 59 and 0.9540 from 40 to 59.
    expect(high - low).toBeGreaterThanOrEqual(18)
    expect(high - low).toBeLessThanOrEqual(19)
  })

  it('is nothing of no cards, and certain of cards that are', () => {
    expect(scoreOf([], SURE)).toEqual({ of: 0, expected: 0, low: 0, high: 0 })
    expect(scoreOf([1, 1, 0], SURE)).toMatchObject({ low: 2, high: 2 })
  })

  it('is wider the less is known of the reader, and moves with what their answers say', () => {
    const chances = Array.from({ length: 40 }, () => 0.85)
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const unknown = beliefOf(Layers.of())
    expect(unknown.shift).toBe(0)
    expect(width(scoreOf(chances, unknown))).toBeGreaterThan(width(scoreOf(chances, SURE)) + 1)
    const forgetful = beliefOf(Layers.of([[0, { answers: 1000, remembered: 700, expected: 850 }]]))
    expect(forgetful.deviation).toBeLessThan(unknown.deviation / 2)
    expect(scoreOf(chances, forgetful).expected / 40).toBeCloseTo(0.7, 1)
  })

  it('comes to the same for many cards, counted one by one or not', () => {
    const chances = Array.from({ length: 400 }, (_, n) => 0.5 + (n % 50) / 100)
    const belief = { shift: 0.1, deviation: 0.2 }
    const [few, many] = [scoreOf(chances, belief), scoreOf([...chances, 0.5], belief)]
    expect(many.expected - few.expected).toBeCloseTo(0.52, 1)
    expect(Math.abs(many.low - few.low)).toBeLessThanOrEqual(2)
    expect(Math.abs(many.high - few.high)).toBeLessThanOrEqual(2)
  })

  it('holds what comes of 93 to 97 of 100 simulated quizzes', () => {
    const random = seeded(2026)
    let held = 0
    for (let quiz = 0; quiz < 500; quiz += 1) {
      const reader = learner([0.15, 0.3, 0.4][quiz % 3]!, quiz % 2 ? 0.5 : 0, random)
      const answers = [60, 200, 600, 2_000][Math.floor(random() * 4)]!
      const studied = study(reader, { answers, newPerDay: 5 + Math.floor(random() * 16) }, random)
      const cards = studied.cardsAfter(1 + Math.floor(random() * 14))
      const count = 5 + Math.floor(random() * 56)
      const asked = cards.slice(Math.floor(random() * Math.max(1, cards.length - count))).slice(0, count)
      const right = asked.filter(({ truth }) => random() < truth).length
      const chances = asked.map(({ belief }) => belief)
      const { low, high } = scoreOf(chances, beliefOf(outcomesOf(studied)))
      if (right >= low && right <= high) held += 1
    }
    expect(held / 500).toBeGreaterThanOrEqual(0.93)
    expect(held / 500).toBeLessThanOrEqual(0.97)
  })
})
