import { expect, test } from 'vitest'
import { wholeNumber } from './number'

test.each([
  ['20', 20],
  [' 7 ', 7],
  ['7.6', 8],
  ['-3', 0],
  ['100000', 9999],
  ['1e3', 1000],
  ['', null],
  [' ', null],
  ['ten', null],
])('“%s” is %s', (written, number) => {
  expect(wholeNumber(written, 0, 9999)).toBe(number)
})
