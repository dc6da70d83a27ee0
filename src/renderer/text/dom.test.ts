import { expect, test } from 'vitest'
import { firstWhere, textOf } from './dom'

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

test('the text of a block has a space where the page shows less than the text holds', () => {
  const piece = (data: string, start: number) => ({ node: { data }, start })
  expect(textOf([piece('Port', 0), piece('Tide', 5), piece('low', 10)])).toBe('Port Tide low')
  expect(textOf([piece('one ', 0), piece('run', 4)])).toBe('one run')
  expect(textOf([])).toBe('')
})
