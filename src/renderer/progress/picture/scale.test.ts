import { expect, it } from 'vitest'
import { everyNth, roundTop } from './scale'

it.each([
  [0, 1, 2],
  [1, 1, 2],
  [3, 3, 4],
  [4, 4, 5],
  [7, 8, 5],
  [40, 40, 5],
  [99, 100, 5],
  [101, 150, 4],
  [8000, 8000, 5],
])('ends an axis for %i at the round number %i', (most, top, count) => {
  const found = roundTop(most)
  expect(found.top).toBe(top)
  expect(found.steps).toHaveLength(count)
  expect(found.steps.every(Number.isInteger)).toBe(true)
})

it('lets through as many labels as there is room for', () => {
  expect(everyNth(8, 800, 60)).toBe(1)
  expect(everyNth(8, 240, 60)).toBe(2)
  expect(everyNth(8, 10, 60)).toBe(8)
})
