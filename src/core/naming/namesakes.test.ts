import { expect, test } from 'vitest'
import { isPlaceHere, isWorkHere } from './namesakes'

test('a work is told by the word before it or after it', () => {
  expect(isWorkHere('They watched the soap opera ', ' in May.')).toBe(true)
  expect(isWorkHere('She was in ', ', a short film based on it.')).toBe(true)
  expect(isWorkHere('They came to ', ', a port in the south.')).toBe(false)
})

test('a place that persons are called by is one only where a place can stand', () => {
  expect(isPlaceHere('Washington', 'They came to ', ' in May.')).toBe(true)
  expect(isPlaceHere('Washington', 'In the morning ', ', with his men, left.')).toBe(false)
  expect(isPlaceHere('Oslo', 'In the morning ', ' was quiet.')).toBe(true)
})
