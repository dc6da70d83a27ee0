import { describe, expect, it } from 'vitest'
import { quantile, shareOf, widthOfAll } from './share'

describe('a share with its interval', () => {
  it('is that of Wilson, by hand for 8 of 10', () => {
    const { share, low, high } = shareOf(8, 8)
    expect(share).toBe(1)
    expect(low).toBeCloseTo(0.6756, 4)
    expect(high).toBe(1)
    const eight = shareOf(10, 8)
    expect([eight.low, eight.high].map((value) => Number(value.toFixed(4)))).toEqual([0.4902, 0.9433])
  })

  it('says of no answers that anything is possible', () => {
    expect(shareOf(0, 0)).toEqual({ answers: 0, right: 0, share: null, low: 0, high: 1 })
  })

  it('grows narrower with answers and wider with what it has to hold', () => {
    const width = (answers: number, z?: number) => {
      const { low, high } = shareOf(answers, answers * 0.9, z)
      return high - low
    }
    expect(width(1000)).toBeLessThan(width(100) / 2.9)
    expect(width(100, widthOfAll(10))).toBeGreaterThan(width(100) * 1.3)
  })
})

it('knows the normal distribution', () => {
  for (const [share, z] of [
    [0.5, 0],
    [0.975, 1.959964],
    [0.025, -1.959964],
    [0.99865, 3],
  ] as const)
    expect(quantile(share)).toBeCloseTo(z, 3)
  expect(widthOfAll(1)).toBeCloseTo(1.96, 3)
  expect(widthOfAll(10)).toBeCloseTo(2.8, 2)
})
