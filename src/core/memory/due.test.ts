import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber } from '#core/study/day'
import { chooseInterval, fuzzRange, weekdayOf } from './due'
import { LONGEST } from './fsrs'

const everyDay = [1, 1, 1, 1, 1, 1, 1]
const days = fc.integer({ min: 1, max: LONGEST })
const today = fc.integer({ min: 15_000, max: 25_000 })
const loads = fc.array(fc.nat(9), { minLength: 5, maxLength: 40 })
const easy = fc.array(fc.constantFrom(0, 0.25, 1), { minLength: 7, maxLength: 7 })
const apart = fc.array(fc.nat(60)).map((all) => new Set(all))

describe('the range of an interval', () => {
  it('leaves short intervals as they are and never passes a hundred years', () => {
    expect([1, 2].map(fuzzRange)).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(fuzzRange(8)).toEqual([6, 10])
    expect(fuzzRange(100)).toEqual([93, 107])
    expect(fuzzRange(LONGEST)[1]).toBe(LONGEST)
  })

  it('holds the interval, and grows with it', () => {
    fc.assert(
      fc.property(days, (days) => {
        const [from, to] = fuzzRange(days)
        expect(from).toBeLessThanOrEqual(days)
        expect(to).toBeGreaterThanOrEqual(days)
        const [longerFrom, longerTo] = fuzzRange(days + 1)
        expect(longerFrom).toBeGreaterThanOrEqual(from)
        expect(longerTo).toBeGreaterThanOrEqual(to)
      }),
    )
  })
})

describe('the interval chosen', () => {
  const few = fc.integer({ min: 1, max: 200 })

  it('is one of its range on which the least is due, reckoned by how easy the weekday is to be', () => {
    fc.assert(
      fc.property(few, today, loads, easy, apart, fc.nat(), (days, today, loads, easy, apart, seed) => {
        const load = (day: number) => loads[day % loads.length]!
        const relatives = new Set([...apart].map((n) => today + n))
        const chosen = chooseInterval(days, today, 0, { load, easy, apart: relatives, seed })
        const [from, to] = fuzzRange(days)
        const range = Array.from({ length: to - from + 1 }, (_, n) => from + n)
        expect(range).toContain(chosen)
        const share = (n: number) => easy[weekdayOf(today + n)]!
        const working = range.filter((n) => share(n) > 0)
        if (working.length === 0) return
        expect(working).toContain(chosen)
        const alone = working.filter((n) => !relatives.has(today + n))
        if (alone.length > 0) expect(alone).toContain(chosen)
        const best = Math.min(
          ...(alone.length > 0 ? alone : working).map((n) => (load(today + n) + 1) / share(n)),
        )
        expect((load(today + chosen) + 1) / share(chosen)).toBe(best)
      }),
    )
  })

  it('is one of all that are equally good, by the seed', () => {
    const apart = fc.uniqueArray(fc.integer({ min: 20_000, max: 20_060 }), { maxLength: 9 })
    const easy = fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 })
    const loads = fc.array(fc.nat(2), { minLength: 1, maxLength: 12 })
    const worth = (load: number, share: number, isApart: boolean) =>
      share > 0 ? [isApart ? 1 : 0, (load + 1) / share] : [2, load]
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        loads,
        easy,
        apart,
        fc.nat(),
        (days, loads, easy, apart, seed) => {
          const load = (day: number) => loads[day % loads.length]!
          const [from, to] = fuzzRange(days)
          const all = Array.from({ length: to - from + 1 }, (_, n) => from + n).map((n) => {
            const day = 20_000 + n
            return { n, worth: worth(load(day), easy[weekdayOf(day)]!, apart.includes(day)) }
          })
          const order = (a: (typeof all)[0], b: (typeof all)[0]) =>
            a.worth[0]! - b.worth[0]! || a.worth[1]! - b.worth[1]!
          const [first] = [...all].sort(order)
          const best = all.filter((one) => order(one, first!) === 0)
          const choice = { load, easy, apart: new Set(apart), seed }
          expect(chooseInterval(days, 20_000, 0, choice)).toBe(best[seed % best.length]!.n)
        },
      ),
      { seed: 20260302 },
    )
  })

  it('is no shorter than that of a worse answer', () => {
    fc.assert(
      fc.property(few, fc.integer({ min: 0, max: 400 }), fc.nat(), (days, least, seed) => {
        const choice = { load: () => 0, easy: everyDay, apart: new Set<number>(), seed }
        expect(chooseInterval(days, 20_000, least, choice)).toBeGreaterThanOrEqual(least)
      }),
    )
  })

  it('one after the other fills the days evenly', () => {
    const due = new Map<number, number>()
    const load = (day: number) => due.get(day) ?? 0
    for (let n = 0; n < 100; n += 1) {
      const day = chooseInterval(30, 0, 0, { load, easy: everyDay, apart: new Set(), seed: n * 31 })
      due.set(day, load(day) + 1)
    }
    const [from, to] = fuzzRange(30)
    expect(due.size).toBe(to - from + 1)
    expect(Math.max(...due.values()) - Math.min(...due.values())).toBeLessThanOrEqual(1)
  })
})

it('the week begins on Monday', () => {
  expect(['2026-03-02', '2026-03-08', '1969-12-28'].map((day) => weekdayOf(dayNumber(day)))).toEqual([
    0, 6, 6,
  ])
})
