import { expect, test } from 'vitest'
import { indexOf, isBefore, minutesLeft } from './geography'

const infos = ['s1', 's2'].map((id) => ({ id, title: '', words: 1, characters: 100 }))

test('the time left is rounded up, and nothing is left at the end', () => {
  expect(minutesLeft(10, 0)).toBe(10)
  expect(minutesLeft(10, 0.91)).toBe(1)
  expect(minutesLeft(10, 1)).toBe(0)
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
