import { expect, test } from 'vitest'
import { descendingAtFirst, LIBRARY_SORTS } from '#core/library/query'
import { isDescendingAtFirst } from './useView'

// What is shown of an order and what puts texts in it are in different rooms.
test.each(LIBRARY_SORTS)('“%s” is shown to go the way it goes', (sort) => {
  expect(isDescendingAtFirst(sort)).toBe(descendingAtFirst(sort))
})
