import { forgetting_curve } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import type { Grade } from '#core/study/events'
import {
  DEFAULT_WEIGHTS,
  fsrsOf,
  intervalOf,
  LONGEST,
  type MemoryState,
  nextState,
  recallAfter,
} from './fsrs'

/**
 * FSRS-6 once more, from its published formulas and default weights (open-spaced-repetition, "The Algorithm",
 * section FSRS-6): what is kept of a learner for years rests on these numbers.
 */
const w = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
  1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
] as const

const within = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)
const curve = (t: number, s: number) => (1 + ((0.9 ** (-1 / w[20]) - 1) * t) / s) ** -w[20]
const firstDifficulty = (g: number) => w[4] - Math.exp(w[5] * (g - 1)) + 1

function difficulty(d: number, g: number): number {
  const damped = d + (-w[6] * (g - 3) * (10 - d)) / 9
  return within(w[7] * firstDifficulty(4) + (1 - w[7]) * damped, 1, 10)
}

function stability(d: number, s: number, t: number, g: Grade): number {
  const r = curve(t, s)
  if (t === 0) {
    const growth = Math.exp(w[17] * (g - 3 + w[18])) * s ** -w[19]
    return s * (g === 1 ? growth : Math.max(growth, 1))
  }
  if (g === 1) {
    const forgotten = w[11] * d ** -w[12] * ((s + 1) ** w[13] - 1) * Math.exp(w[14] * (1 - r))
    return Math.min(forgotten, s / Math.exp(w[17] * w[18]))
  }
  const weight = g === 2 ? w[15] : g === 4 ? w[16] : 1
  return s * (1 + Math.exp(w[8]) * (11 - d) * s ** -w[9] * (Math.exp(w[10] * (1 - r)) - 1) * weight)
}

function published(before: MemoryState | null, days: number, grade: Grade): MemoryState {
  if (!before) return { stability: w[grade - 1]!, difficulty: within(firstDifficulty(grade), 1, 10) }
  return {
    stability: within(stability(before.difficulty, before.stability, days, grade), 0.001, LONGEST),
    difficulty: difficulty(before.difficulty, grade),
  }
}

const HISTORIES: [number, Grade][][] = [
  [
    [0, 3],
    [2, 3],
    [11, 3],
    [46, 3],
    [160, 3],
  ],
  [
    [0, 1],
    [0, 1],
    [0, 3],
    [1, 2],
    [3, 3],
    [20, 1],
    [0, 3],
    [1, 4],
    [300, 1],
  ],
  [
    [0, 4],
    [9, 4],
    [0, 4],
    [40, 2],
    [0, 2],
    [1, 1],
    [5, 3],
  ],
  [
    [0, 2],
    [1, 2],
    [1, 2],
    [1, 2],
    [900, 3],
    [4000, 4],
    [20_000, 4],
    [36_500, 4],
  ],
]

describe('FSRS-6', () => {
  it('gives the states of the published formulas, answer by answer', () => {
    for (const history of HISTORIES) {
      let ours: MemoryState | null = null
      let theirs: MemoryState | null = null
      for (const [days, grade] of history) {
        ours = nextState(ours, days, grade)
        theirs = published(theirs, days, grade)
        expect(ours.stability / theirs.stability).toBeCloseTo(1, 6)
        expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 6)
      }
    }
  })

  it('keeps no more than 8 digits', () => {
    let state = nextState(null, 0, 3)
    for (const grade of [3, 1, 2, 4, 3] as const) {
      state = nextState(state, 7, grade)
      for (const value of [state.stability, state.difficulty]) expect(value).toBe(Number(value.toFixed(8)))
    }
  })

  it('forgets along the published curve: 90 % after as many days as the stability', () => {
    for (const s of [0.1, 1, 12.5, 3000]) {
      expect(recallAfter(s, s)).toBeCloseTo(0.9, 7)
      for (const t of [0, 1, 10, 1000]) expect(recallAfter(t, s)).toBeCloseTo(curve(t, s), 6)
    }
    expect(recallAfter(0, 5)).toBe(1)
  })

  it('says of a chance to the last bit what the package says, which snapshots were folded with', () => {
    const own = DEFAULT_WEIGHTS.map((weight, n) => (n === 20 ? 0.31 : weight))
    for (const { weights, recallAfter } of [fsrsOf(), fsrsOf(own)])
      for (let n = 0; n < 2000; n += 1) {
        const [days, stability] = [(n * 7919) % 3000, 0.01 + ((n * 104_729) % 9000) / 7]
        expect(recallAfter(days, stability)).toBe(forgetting_curve(weights, days, stability))
      }
  })

  it('finds the day on which recall has fallen to what is wanted', () => {
    for (const retention of [0.7, 0.9, 0.97]) {
      const days = intervalOf(500, retention)
      expect(recallAfter(days - 1, 500)).toBeGreaterThan(retention)
      expect(recallAfter(days + 1, 500)).toBeLessThan(retention)
    }
    expect(intervalOf(0.01, 0.9)).toBe(1)
    expect(intervalOf(36_500, 0.7)).toBe(LONGEST)
  })
})

it('leaves the dates of everyone else as they were', () => {
  expect(Object.keys(Date.prototype)).toEqual([])
})
