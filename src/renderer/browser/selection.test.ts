import { expect, test } from 'vitest'
import { moveBy, NOTHING, only, reached, stretch, toggled, within } from './selection'

test('one, some and a stretch of rows are chosen as in any list of files', () => {
  const one = only(3, 'c')
  expect(one).toEqual({ active: 3, anchor: 3, cards: new Set(['c']) })
  expect(toggled(one, 5, 'e').cards).toEqual(new Set(['c', 'e']))
  expect(toggled(one, 3, 'c').cards).toEqual(new Set())
  expect(reached(one, 1, ['a', 'b', 'c'])).toEqual({ active: 1, anchor: 3, cards: new Set(['a', 'b', 'c']) })
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
