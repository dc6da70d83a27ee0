import { expect, test } from 'vitest'
import { familyName, isCompoundAdjective } from './parts'

test.each([
  ['Ada M. Stone', 'Stone'],
  ['Ada de Souza', 'de Souza'],
  ['Omar bin Tamar', 'bin Tamar'],
  ['Ada van der Holt', 'van der Holt'],
  ['Bok Dae-jung', 'Bok'],
  ['Ada Stone-Bell', 'Stone-Bell'],
])('the family name of %s is %s', (name, expected) => {
  expect(familyName(name)).toBe(expected)
})

test('a name within a word that says how something is, but no given name', () => {
  expect(['Hull-based', 'Bell-owned', 'Stone-like'].every(isCompoundAdjective)).toBe(true)
  expect(['Dae-jung', 'Chi-ming', 'Stone-Bell'].some(isCompoundAdjective)).toBe(false)
})
