import { expect, test } from 'vitest'
import { commonEnd, editDistance, reversed } from './likeness'

test.each([
  ['kitten', 'sitting', 5, 3],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, null],
  ['', 'ab', 2, 2],
  ['ab', '', 1, null],
  ['same', 'same', 0, 0],
  ['same', 'same', -1, null],
  ['abcd', 'bcde', 2, 2],
])('%j and %j are within %i: %j', (a, b, most, distance) => {
  expect(editDistance(a, b, most)).toBe(distance)
})

test('with a free start only the ends have to be alike', () => {
  expect(editDistance('green sea', 'over the deep green sea', 2, true)).toBe(0)
  expect(editDistance('green sea', 'over the deep gren sea', 2, true)).toBe(1)
  expect(editDistance('green sea', 'green sea and sky', 2, true)).toBeNull()
})

test('common ends and reversing keep characters whole', () => {
  expect(commonEnd('the sea', 'a sea')).toBe(4)
  expect(commonEnd('', 'a')).toBe(0)
  expect(reversed('ab😀')).toBe('😀ba')
})
