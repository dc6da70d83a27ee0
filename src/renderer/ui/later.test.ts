import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Later } from './later'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const told = () => {
  const values: number[] = []
  return { values, later: new Later<number>((value) => values.push(value), 100) }
}

test('the last of many is done once they stop', () => {
  const { values, later } = told()
  for (const n of [1, 2, 3]) {
    later.soon(n)
    vi.advanceTimersByTime(99)
  }
  expect(values).toEqual([])
  vi.advanceTimersByTime(1)
  expect(values).toEqual([3])
})

test('what waits is done at once when asked for, once, or forgotten', () => {
  const { values, later } = told()
  later.soon(1)
  later.flush()
  later.flush()
  later.soon(2)
  later.drop()
  vi.advanceTimersByTime(1000)
  expect(values).toEqual([1])
})
