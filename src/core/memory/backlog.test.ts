import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spread } from './backlog'

describe('spreading what has piled up', () => {
  it('takes as many days as the limit needs, with the same share each', () => {
    expect(spread(1000, 200, () => 0)).toEqual({ cards: 200, days: 5 })
    expect(spread(1001, 200, () => 0)).toEqual({ cards: 167, days: 6 })
    expect(spread(500, 100, () => 50)).toEqual({ cards: 100, days: 9 })
  })

  it('clears it within its days and no limit is passed, whatever comes', () => {
    const coming = fc.array(fc.nat(60), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 300 }),
        coming,
        (undone, most, all) => {
          const of = (day: number) => all[day % all.length]!
          const { cards, days } = spread(undone, most, of)
          expect(cards).toBeLessThanOrEqual(most)
          let left = undone
          for (let day = 1; day < days; day += 1) left = left - Math.min(left, cards) + of(day)
          if (days < 365) expect(left).toBeLessThanOrEqual(cards)
        },
      ),
    )
  })

  it('goes no further than a year when more comes than is done', () => {
    expect(spread(1000, 20, () => 30)).toEqual({ cards: 20, days: 365 })
  })
})
