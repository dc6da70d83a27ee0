import { expect, test } from 'vitest'
import { lookedAt, moveBy, NOTHING, only, reached, stretch, toggled, within } from './selection'

test('one, some and a stretch of rows are chosen as in any list of files', () => {
  const one = only(lookedAt(NOTHING, 3), 3, 'c')
  expect(one).toEqual({ active: 3, anchor: 3, ids: new Set(['c']) })
  expect(toggled(one, 5, 'e').ids).toEqual(new Set(['c', 'e']))
  expect(toggled(one, 3, 'c').ids).toEqual(new Set())
  const some = reached({ ...one, active: 1 }, ['a', 'b', 'c'])
  expect(some).toEqual({ active: 1, anchor: 3, ids: new Set(['a', 'b', 'c']) })
  expect(stretch(3, 1)).toEqual({ offset: 1, limit: 3 })
})

test('keys pressed while a row is on its way into what is chosen are not lost', () => {
  const moved = lookedAt(lookedAt(NOTHING, 3), 4)
  expect(toggled(moved, 3, 'c')).toEqual({ active: 4, anchor: 3, ids: new Set(['c']) })
})

test('a stretch begins where the reader was when they had chosen nothing', () => {
  expect(lookedAt(NOTHING, 5).anchor).toBe(5)
  expect(lookedAt(only(NOTHING, 2, 'c'), 5)).toMatchObject({ active: 5, anchor: 2 })
})

test('the focus stays within the list when it becomes shorter', () => {
  const at = (row: number) => only(lookedAt(NOTHING, row), row, 'c')
  expect(within(at(3), 2)).toMatchObject({ active: 1, anchor: 1 })
  expect(within(at(1), 2)).toEqual(at(1))
  expect(within(at(1), 0).active).toBe(-1)
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
