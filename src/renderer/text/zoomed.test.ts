import { expect, test } from 'vitest'
import { fitting, stepFrom } from './zoomed'

test('a picture is fitted by its longer side and never blown up by itself', () => {
  expect(fitting({ width: 2000, height: 500 }, { width: 1000, height: 800 })).toBe(0.5)
  expect(fitting({ width: 500, height: 1600 }, { width: 1000, height: 800 })).toBe(0.5)
  expect(fitting({ width: 30, height: 30 }, { width: 1000, height: 800 })).toBe(1)
})

test('steps lead from any scale to the next and stop at the ends', () => {
  expect(stepFrom(0.37, 1)).toBe(0.5)
  expect(stepFrom(0.37, -1)).toBe(0.25)
  expect(stepFrom(1, 1)).toBe(1.5)
  expect(stepFrom(8, 1)).toBe(8)
  expect(stepFrom(0.05, -1)).toBe(0.05)
})
