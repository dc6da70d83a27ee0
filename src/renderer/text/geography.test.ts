import { expect, test } from 'vitest'
import { readingMinutes } from '#core/text/words'
import { indexOf, isBefore, minutesLeft, percentRead, wholeMinutes } from './geography'

const infos = ['s1', 's2'].map((id) => ({ id, title: '', words: 1, characters: 100 }))

test('the time left is that of the title at first, a minute at least, and nothing at the end', () => {
  // 561 words, at most people's pace: "2 min" in the library.
  expect(wholeMinutes(561 / 238)).toBe(readingMinutes(561))
  expect(minutesLeft(10, 0)).toBe(10)
  expect(minutesLeft(10, 0.97)).toBe(1)
  expect(minutesLeft(10, 1)).toBe(0)
})

test('of what is read a hundredth is told once it is full', () => {
  expect(percentRead(0.0079)).toBe(0)
  expect(percentRead(0.999)).toBe(99)
  expect(percentRead(1)).toBe(100)
})

test('an unknown section is the first', () => {
  expect(indexOf(infos, 's2')).toBe(1)
  expect(indexOf(infos, 'gone')).toBe(0)
})

test('places are ordered by number, not by letter', () => {
  expect(isBefore({ block: 's2.0', at: 0 }, { block: 's10.0', at: 0 })).toBe(true)
  expect(isBefore({ block: 's2.9', at: 5 }, { block: 's2.10', at: 0 })).toBe(true)
  expect(isBefore({ block: 's2.9', at: 5 }, { block: 's2.9', at: 5 })).toBe(false)
  expect(isBefore({ block: 's3.0', at: 0 }, { block: 's2.9', at: 5 })).toBe(false)
})
