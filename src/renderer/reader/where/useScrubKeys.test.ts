import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import { createBook, PAGE } from './book'
import { offsetByKey } from './useScrubKeys'

const open = {
  sections: [{ id: 's1', title: '', words: 1, characters: 30 * PAGE }],
  toc: [],
  tocAt: [],
  pages: [],
  pace: { unit: 'words', perMinute: 200, isOwn: false },
} as unknown as OpenReading
const book = createBook(open, new Map())
const by = (key: string, offset: number, isRtl = false) => offsetByKey(book, offset, key, isRtl)

test('arrows go by pages, back to the beginning of this one first', () => {
  expect(by('ArrowRight', 100)).toBe(PAGE)
  expect(by('ArrowLeft', PAGE + 100)).toBe(PAGE)
  expect(by('ArrowLeft', PAGE)).toBe(0)
  expect(by('ArrowUp', 0)).toBe(PAGE)
  expect(by('ArrowDown', 2 * PAGE)).toBe(PAGE)
})

test('they go with the writing', () => {
  expect(by('ArrowLeft', 0, true)).toBe(PAGE)
  expect(by('ArrowRight', 2 * PAGE, true)).toBe(PAGE)
})

test('they stop at the first and the last page', () => {
  expect(by('ArrowLeft', 0)).toBe(0)
  expect(by('ArrowRight', 29.5 * PAGE)).toBe(29 * PAGE)
  expect(by('PageUp', 25 * PAGE)).toBe(29 * PAGE)
  expect(by('PageDown', 25 * PAGE)).toBe(15 * PAGE)
  expect(by('Home', 25 * PAGE)).toBe(0)
  expect(by('End', 0)).toBe(30 * PAGE)
})

test('other keys are not its own', () => {
  expect(by('Escape', 0)).toBeNull()
  expect(by('t', 0)).toBeNull()
})
