import { describe, expect, it } from 'vitest'
import { minutesIn, written } from './minutes'

describe('steps as they are written', () => {
  it('are read back as what they were', () => {
    for (const steps of [[], [1, 10], [90, 120, 1440]]) expect(minutesIn(written(steps))).toEqual(steps)
    expect(written([1, 10, 60, 2880])).toBe('1m 10m 1h 2d')
  })

  it('may be bare numbers, with commas, and in capitals', () => {
    expect(minutesIn(' 1, 10 2H;1d ')).toEqual([1, 10, 120, 1440])
  })

  it('are refused when they are no times, too many or longer than a week', () => {
    for (const text of ['soon', '10 m', '0', '-1', '1.5m', '8d', '1 '.repeat(11)])
      expect(minutesIn(text)).toBeNull()
  })
})
