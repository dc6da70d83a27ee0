import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#core/study/day'
import type { Grade } from '#core/study/events'
import { LONGEST } from './fsrs'
import { dueAfter, intervals, recallOn } from './schedule'

const DAY = '2026-03-01'
const card = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  last: fc.integer({ min: -400, max: 3 }).map((n) => addDays(DAY, n)),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
})
const known = fc.option(card, { nil: undefined })
const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true })
const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the chance of recall', () => {
  const learned = { stability: 10, last: DAY, grade: 3 as Grade }

  it('is 1 on the day of a right answer and 90 % after as many days as its stability', () => {
    expect(recallOn(learned, DAY)).toBe(1)
    expect(recallOn(learned, addDays(DAY, 10))).toBeCloseTo(0.9, 7)
    expect(recallOn(learned, addDays(DAY, -1))).toBe(1)
  })

  it('of a card just forgotten is what it will be tomorrow', () => {
    const forgotten = { ...learned, stability: 0.212, grade: 1 as Grade }
    expect(recallOn(forgotten, DAY)).toBeCloseTo(0.766, 3)
    expect(recallOn(forgotten, DAY)).toBe(recallOn(forgotten, addDays(DAY, 1)))
  })

  it('never rises by itself', () => {
    fc.assert(
      fc.property(card, fc.nat(4000), fc.nat(4000), (card, a, b) => {
        const [sooner, later] = [addDays(DAY, Math.min(a, b)), addDays(DAY, Math.max(a, b))]
        const [first, second] = [recallOn(card, sooner), recallOn(card, later)]
        expect(first).toBeLessThanOrEqual(1)
        expect(second).toBeGreaterThan(0)
        expect(second).toBeLessThanOrEqual(first)
      }),
    )
  })
})

describe('intervals', () => {
  it('of a new card are those of its first stabilities', () => {
    expect(intervals(undefined, DAY, 0.9)).toEqual([0, 1, 2, 8])
    expect(intervals(undefined, DAY, 0.8)).toEqual([0, 4, 8, 28])
  })

  it('are again today for a wrong answer, and no shorter for a better one', () => {
    fc.assert(
      fc.property(known, retention, (card, retention) => {
        const [again, hard, good, easy] = intervals(card, DAY, retention)
        expect(again).toBe(0)
        expect(hard).toBeGreaterThanOrEqual(1)
        expect(good).toBeGreaterThanOrEqual(hard)
        expect(easy).toBeGreaterThanOrEqual(good)
        expect(easy).toBeLessThanOrEqual(LONGEST)
      }),
    )
  })

  it('are shorter for who wants to recall more', () => {
    const card = { stability: 40, difficulty: 5, last: '2026-01-20', grade: 3 as Grade }
    const [, , often] = intervals(card, DAY, 0.95)
    const [, , seldom] = intervals(card, DAY, 0.8)
    expect(often).toBeLessThan(seldom)
  })
})

describe('the day a card comes due', () => {
  it('stays near its interval, on both sides, and is never today for a right answer', () => {
    fc.assert(
      fc.property(
        known,
        fc.constantFrom<Grade>(1, 2, 3, 4),
        retention,
        random,
        (card, grade, retention, random) => {
          const days = intervals(card, DAY, retention)[grade - 1]!
          const chosen = daysBetween(DAY, dueAfter(card, grade, DAY, { retention, random: () => random }))
          expect(Math.abs(chosen - days)).toBeLessThanOrEqual(days < 3 ? 0 : Math.max(1, days * 0.05 + 0.5))
          expect(chosen).toBeLessThanOrEqual(LONGEST)
          if (grade > 1) expect(chosen).toBeGreaterThanOrEqual(1)
        },
      ),
    )
  })

  it('is spread by chance alone', () => {
    const due = (value: number) =>
      daysBetween(DAY, dueAfter(undefined, 4, DAY, { retention: 0.9, random: () => value }))
    expect([0, 0.34, 0.67, 0.999].map(due)).toEqual([7, 8, 9, 9])
    expect(due(0.5)).toBe(due(0.5))
  })

  it('is no further than a hundred years', () => {
    const old = { stability: 36_500, difficulty: 1, last: '1926-03-01', grade: 4 as Grade }
    expect(daysBetween(DAY, dueAfter(old, 4, DAY, { retention: 0.9, random: () => 0.999 }))).toBe(LONGEST)
  })
})
