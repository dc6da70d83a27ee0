import { expect, test } from 'vitest'
import type { Section } from './document'
import { nearestSentence } from './nearest'
import { indexText } from './places'

const section = (...texts: string[]): Section => ({
  id: 's1',
  title: '',
  blocks: texts.map((text, n) => ({ id: `s1.${n}`, kind: 'paragraph', runs: [{ text }] })),
})
const nearest = (sentence: string, ...texts: string[]): string | null => {
  const index = indexText([section(...texts)])
  const span = nearestSentence(sentence, index, 'en')
  return span && index.text.slice(span.start, span.end)
}

const TEXTS = [
  'The harbour froze in that winter. Nobody had seen the like.',
  'The lighthouse was built in 1862 by two brothers from Holm. It burned down within a year.',
  'In that winter the ships stayed out.',
] as const

test('of a sentence that was reworded is the one it became', () => {
  expect(nearest('The lighthouse was built by two brothers in 1861.', ...TEXTS)).toBe(
    'The lighthouse was built in 1862 by two brothers from Holm.',
  )
  expect(nearest('It burnt down within one year.', ...TEXTS)).toBe('It burned down within a year.')
})

test('of a sentence nothing is like is none', () => {
  expect(nearest('Penguins swim faster than they walk.', ...TEXTS)).toBeNull()
  expect(nearest('', ...TEXTS)).toBeNull()
  expect(nearest('The lighthouse.')).toBeNull()
})
