import { expect, test } from 'vitest'
import { firstWhere } from './dom'

test('the first of a run is found wherever it begins, and only by asking a few', () => {
  for (const first of [0, 1, 499, 999, 1000]) {
    let asked = 0
    const found = firstWhere(1000, (n) => {
      asked++
      return n >= first
    })
    expect(found).toBe(first)
    expect(asked).toBeLessThanOrEqual(11)
  }
  expect(firstWhere(0, () => true)).toBe(0)
})
