import { expect, test } from 'vitest'
import { matches } from './matches'

test('all matches with their places and groups, of one text after another', () => {
  const pattern = /(\p{Lu})\p{Ll}+/gu
  const found = (text: string) =>
    matches(text, pattern).map(({ 0: all, 1: first, index }) => [all, first, index])
  expect(found('Ada met Eve')).toEqual([
    ['Ada', 'A', 0],
    ['Eve', 'E', 8],
  ])
  expect(found('Hull')).toEqual([['Hull', 'H', 0]])
  expect(found('')).toEqual([])
})

test('a search that was left off does not hide what stands before its place', () => {
  const pattern = /\d/g
  pattern.test('a 1')
  expect(matches('2 and 3', pattern).map(([digit]) => digit)).toEqual(['2', '3'])
})
