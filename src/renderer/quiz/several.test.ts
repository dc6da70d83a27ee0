import { expect, test } from 'vitest'
import { choicesOf, chosenAtFirst, isOfMany, isSearched, tickedFirst } from './several'

const item = (id: string, progress = 0, words = 400) => ({ id, title: `Text ${id}`, words, progress })
const cards = (id: string, count: number) => ({ id, cards: count, recall: 0.8 })
const ids = (chosen: Set<string>) => [...chosen].sort()

test('texts with cards stand first, else in the library’s order, and those without words not at all', () => {
  const choices = choicesOf(
    [item('a'), item('b'), item('c', 0, 0), item('d')],
    [cards('d', 4), cards('a', 0)],
  )
  expect(choices.map(({ id }) => id)).toEqual(['d', 'a', 'b'])
  expect(choices[0]).toEqual({ id: 'd', title: 'Text d', read: 0, cards: 4, recall: 0.8 })
})

test('the texts with cards are ticked at first', () => {
  const items = [item('a', 0.5), item('b'), item('c'), item('d')]
  expect(ids(chosenAtFirst(choicesOf(items, [cards('b', 1), cards('c', 2)])))).toEqual(['b', 'c'])
})

test('with cards of one text only, what was begun is ticked too', () => {
  const items = [item('a', 0.5), item('b'), item('c')]
  expect(ids(chosenAtFirst(choicesOf(items, [cards('c', 2)])))).toEqual(['a', 'c'])
})

test('with nothing learned or begun, all are ticked', () => {
  expect(ids(chosenAtFirst(choicesOf([item('a'), item('b')], [])))).toEqual(['a', 'b'])
})

test('what was asked for is ticked instead, as far as there is something to ask about, and stands first', () => {
  const choices = choicesOf([item('a'), item('b'), item('c', 0, 0), item('d')], [cards('b', 1)])
  const ticked = chosenAtFirst(choices, ['d', 'c'])
  expect(ids(ticked)).toEqual(['d'])
  expect(tickedFirst(choices, ticked).map(({ id }) => id)).toEqual(['d', 'b', 'a'])
  expect(ids(chosenAtFirst(choices, ['c']))).toEqual(['a', 'b', 'd'])
})

test('two titles make a heading, more are counted', () => {
  expect(isOfMany(['Tides', 'Locks'])).toBe(false)
  expect(isOfMany(['Tides', 'Locks', 'Weirs'])).toBe(true)
})

test('a long list can be searched', () => {
  const many = Array.from({ length: 13 }, (_, n) => item(`${n}`))
  expect(isSearched(choicesOf(many, []))).toBe(true)
  expect(isSearched(choicesOf(many.slice(1), []))).toBe(false)
})
