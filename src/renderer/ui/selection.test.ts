import { expect, test } from 'vitest'
import { moveBy, NOTHING, only, reached, stretch, toggled, within } from './selection'

test('one, some and a stretch of rows are chosen as in any list of files', () => {
  const one = only(3, 'c')
  expect(one).toEqual({ active: 3, anchor: 3, ids: new Set(['c']) })
  expect(toggled(one, 5, 'e').ids).toEqual(new Set(['c', 'e']))
  expect(toggled(one, 3, 'c').ids).toEqual(new Set())
  expect(reached(one, 1, ['a', 'b', 'c'])).toEqual({ active: 1, anchor: 3, ids: new Set(['a', 'b', 'c']) })
  expect(reached(NOTHING, 2, ['a', 'b', 'c'])).toMatchObject({ active: 2, anchor: 0 })
  expect(stretch(3, 1)).toEqual({ offset: 1, limit: 3 })
})

test('the focus stays within the list when it becomes shorter', () => {
  expect(within(only(3, 'c'), 2)).toMatchObject({ active: 1, anchor: 1 })
  expect(within(only(1, 'c'), 2)).toEqual(only(1, 'c'))
  expect(within(only(1, 'c'), 0).active).toBe(-1)
})

test('keys lead from row to row and never out of the list', () => {
  expect(
    ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'].map((key) => moveBy(key, 4, 100, 10)),
  ).toEqual([5, 3, 14, 0, 0, 99])
  expect(moveBy('ArrowDown', -1, 100, 10)).toBe(0)
  expect(moveBy('ArrowDown', 99, 100, 10)).toBe(99)
  expect(moveBy('a', 4, 100, 10)).toBeNull()
  expect(moveBy('End', -1, 0, 10)).toBeNull()
})

test('where several stand beside each other, keys lead along lines and across them', () => {
  const from = (key: string, active: number) => moveBy(key, active, 11, 2, 4)
  expect(
    ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'PageDown', 'End'].map((key) => from(key, 5)),
  ).toEqual([6, 4, 9, 1, 10, 10])
  expect(from('ArrowUp', 2)).toBe(2)
  expect(from('ArrowDown', 8)).toBe(10)
  expect(moveBy('ArrowRight', 3, 11, 2)).toBeNull()
})
