import { expect, test } from 'vitest'
import { suggestedAt, taken } from './suggested'

const NAMES = ['birds', 'birds::owls', 'sea', 'Überbau', 'seabirds']
const at = (value: string, caret = value.length, isList = true) => suggestedAt(value, caret, NAMES, isList)

test('names that begin so come first, and then those that have it within', () => {
  expect(at('bird').options).toEqual(['birds', 'birds::owls', 'seabirds'])
  expect(at('UB').options).toEqual(['Überbau'])
  expect(at('fish').options).toEqual([])
})

test('each part of a list is suggested for by itself, and no name twice', () => {
  expect(at('sea, bi').options).toEqual(['birds', 'birds::owls', 'seabirds'])
  expect(at('birds, se').options).toEqual(['sea', 'seabirds'])
  expect(at('se, birds', 2).options).toEqual(['sea', 'seabirds'])
  expect(at('').options).toEqual(NAMES)
  expect(at('sea').options).toEqual(['seabirds'])
})

test('a name is taken in the place of the part that was written', () => {
  const take = (value: string, caret: number, isList = true) =>
    taken(value, at(value, caret, isList), 'birds', isList)
  expect(take('bi', 2)).toEqual({ value: 'birds, ', caret: 7 })
  expect(take('sea,bi', 6)).toEqual({ value: 'sea, birds, ', caret: 12 })
  expect(take('bi, sea', 1)).toEqual({ value: 'birds, sea', caret: 5 })
  expect(take('bi, sea', 7, false)).toEqual({ value: 'birds', caret: 5 })
})
