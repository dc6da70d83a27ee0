import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween } from '#core/study/day'
import type { Grade } from '#core/study/events'
import { fuzzRange } from './due'
import { DEFAULT_WEIGHTS, fsrsOf, LONGEST } from './fsrs'
import { isLapse, isLeechAt, outcomes, recallOn, type Scheduling } from './schedule'

const DAY = '2026-03-01'
const card = fc.record({
  stability: fc.double({ min: 0.001, max: 36_500, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  last: fc.integer({ min: -400, max: 3 }).map((n) => addDays(DAY, n)),
  grade: fc.constantFrom<Grade>(1, 2, 3, 4),
  reps: fc.integer({ min: 1, max: 300 }),
  lapses: fc.nat(9),
  step: fc.option(fc.nat(3), { nil: undefined }),
})
const known = fc.option(card, { nil: undefined })
const retention = fc.double({ min: 0.7, max: 0.97, noNaN: true })
const minutes = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 4 })
  .map((all) => all.sort((a, b) => a - b))
const steps = fc.record({ learning: minutes, relearning: minutes })
const easy = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 })
type Known = Parameters<typeof outcomes>[1] & object

const learned = { stability: 10, difficulty: 5, last: DAY, grade: 3 as Grade, reps: 3, lapses: 0 }

describe('the chance of recall', () => {
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

const none = { learning: [], relearning: [] }
const usual: Scheduling = {
  fsrs: fsrsOf(),
  retention: 0.9,
  steps: none,
  dayIn: () => DAY,
  load: () => 0,
  easy: [1, 1, 1, 1, 1, 1, 1],
  apart: new Set(),
}
const of = (known: Known | undefined, more: Partial<Scheduling> = {}, card = 'c:0') =>
  outcomes(card, known, DAY, { ...usual, ...more })
const days = (...args: Parameters<typeof of>) => of(...args).map((one) => one.days)

describe('what answers would do', () => {
  it('to a new card is by its first stabilities, but for its steps', () => {
    expect(days(undefined).slice(0, 3)).toEqual([1, 1, 2])
    expect(days(undefined)[3]).toBeGreaterThanOrEqual(6)
    const steps = { learning: [1, 10], relearning: [10] }
    const [again, hard, good, easy] = of(undefined, { steps })
    expect(again).toEqual({ due: DAY, days: 0, step: 0, wait: 1 })
    expect(hard).toEqual({ due: DAY, days: 0, step: 0, wait: 6 })
    expect(good).toEqual({ due: DAY, days: 0, step: 1, wait: 10 })
    expect(easy).not.toHaveProperty('step')
  })

  it('never brings a card back sooner for a better answer, nor today but for a step', () => {
    const load = (day: number) => (day * 7919) % 13
    fc.assert(
      fc.property(known, retention, steps, easy, (known, retention, steps, easy) => {
        const all = of(known, { retention, steps, easy, load })
        const ready = all.map(({ days, wait }) => days * 1440 + (wait ?? 1440))
        expect(ready).toEqual([...ready].sort((a, b) => a - b))
        for (const { days, due, wait } of all) {
          expect(due).toBe(addDays(DAY, days))
          if (wait === undefined) expect(days).toBeGreaterThanOrEqual(1)
          expect(days).toBeLessThanOrEqual(LONGEST)
        }
      }),
    )
  })

  it('is near the interval of FSRS', () => {
    fc.assert(
      fc.property(known, retention, (known, retention) => {
        const fsrs = fsrsOf()
        const elapsed = known ? Math.max(0, daysBetween(known.last, DAY)) : 0
        const exact = fsrs.intervalOf(fsrs.nextState(known ?? null, elapsed, 4).stability, retention)
        const [from, to] = fuzzRange(exact)
        const [, , good, chosen] = days(known, { retention })
        expect(chosen).toBeGreaterThanOrEqual(from)
        expect(chosen).toBeLessThanOrEqual(Math.max(to, good!))
      }),
    )
  })

  it('is sooner for who wants to recall more', () => {
    const card = { ...learned, stability: 40, difficulty: 5, last: '2026-01-20' }
    expect(days(card, { retention: 0.95 })[2]).toBeLessThan(days(card, { retention: 0.8 })[2]!)
  })

  it('is the same for the same card, and spread over the days for many', () => {
    const many = Array.from({ length: 200 }, (_, n) => days(undefined, {}, `${n}:0`)[3]!)
    expect(many).toEqual(Array.from({ length: 200 }, (_, n) => days(undefined, {}, `${n}:0`)[3]!))
    const [from, to] = fuzzRange(8)
    for (let n = from; n <= to; n += 1) expect(many.filter((one) => one === n).length).toBeGreaterThan(15)
  })

  it('is by the weights that hold', () => {
    const own = fsrsOf(DEFAULT_WEIGHTS.map((weight, n) => (n < 4 ? weight * 3 : weight)))
    expect(days(undefined, { fsrs: own })[2]).toBeGreaterThan(days(undefined)[2]!)
  })

  it('is tomorrow when a step reaches over the night', () => {
    const steps = { learning: [600], relearning: [] }
    const [again] = of(undefined, { steps, dayIn: (minutes) => addDays(DAY, minutes > 300 ? 1 : 0) })
    expect(again).toEqual({ due: addDays(DAY, 1), days: 1, step: 0, wait: 600 })
  })
})

describe('forgetting', () => {
  it('is to miss a card of an earlier day that was in none of its steps', () => {
    const card = { last: addDays(DAY, -5), step: undefined }
    expect(isLapse(card, 1, DAY)).toBe(true)
    expect(isLapse(card, 2, DAY)).toBe(false)
    expect(isLapse({ ...card, step: 0 }, 1, DAY)).toBe(false)
    expect(isLapse({ ...card, last: DAY }, 1, DAY)).toBe(false)
    expect(isLapse(undefined, 1, DAY)).toBe(false)
  })

  it('makes a leech at the eighth time and every fourth after', () => {
    const at = Array.from({ length: 21 }, (_, n) => n).filter(isLeechAt)
    expect(at).toEqual([8, 12, 16, 20])
  })
})
