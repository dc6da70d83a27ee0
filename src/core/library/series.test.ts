import { expect, test } from 'vitest'
import { seriesPlace, seriesText } from './series'

test.each([
  ['Roads, 2', { name: 'Roads', number: 2 }],
  ['Roads, 2.5', { name: 'Roads', number: 2.5 }],
  ['Salt, Tar and Rope', { name: 'Salt, Tar and Rope' }],
  ['Catch 22', { name: 'Catch 22' }],
])('“%s” is a name and a place in it, and the same again', (text, place) => {
  expect(seriesPlace(text)).toEqual(place)
  expect(seriesText(place)).toBe(text)
})

test('a number without a name is no series', () => {
  expect(seriesText({ name: ' ', number: 3 })).toBe('')
})
