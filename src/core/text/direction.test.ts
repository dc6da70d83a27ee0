import { expect, test } from 'vitest'
import { dirOf, inLine, isolated } from './direction'

test('a question goes by most of its letters, not by the first, and figures alone from left to right', () => {
  expect(dirOf('Miriam Alon הגיעה לתחנה בשנת ____.')).toBe('rtl')
  expect(dirOf('שלום is what a guest says in the ____.')).toBe('ltr')
  expect(dirOf('كان ارتفاعها ____ فوق سطح البحر.')).toBe('rtl')
  expect(dirOf('1905 – 1948')).toBe('ltr')
})

test('what stands in a line beside right-to-left words keeps its place', () => {
  expect(inLine(['سلمى الحداد', null, '1 min', '', false, '183 words'])).toBe(
    '\u2068سلمى الحداد\u2069 · 1 min · 183 words',
  )
  expect(isolated('Odile Brandt')).toBe('Odile Brandt')
})
