import { expect, test } from 'vitest'
import { columnSet } from './columns'

test('what may stand in one column only moves, and what may stand in several is added', () => {
  expect(columnSet(['question', 'answer', null], 2, 'answer')).toEqual(['question', null, 'answer'])
  expect(columnSet(['question', 'tags', null], 2, 'tags')).toEqual(['question', 'tags', 'tags'])
  expect(columnSet(['question', null, null], 0, null)).toEqual([null, null, null])
})
