import { expect, test } from 'vitest'
import { tilesIn } from './useTiles'

test('covers are as many as fit, at least two, and a line is as high as a cover and its words', () => {
  expect([320, 700, 1152].map((width) => tilesIn(width).columns)).toEqual([2, 4, 6])
  const { columns, height, perPage } = tilesIn(1152)
  expect(height).toBe(Math.round(((1152 - 5 * 20) / 6) * 1.5) + 124)
  expect(perPage).toBe(columns * 2)
})
