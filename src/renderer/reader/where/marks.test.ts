import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import { createBook } from './book'
import { linePath, sectionMarks } from './marks'

const entry = (level: number, n: number) => ({ title: `${n}`, level, block: `s${n}.0` })

function opened(toc: OpenReading['toc'], count = 4) {
  const sections = Array.from({ length: count }, (_, n) => ({
    id: `s${n + 1}`,
    title: '',
    words: 20,
    characters: 100,
  }))
  const pace = { unit: 'words', perMinute: 200, isOwn: false }
  const open = { sections, toc, tocAt: [], pages: [], pace } as unknown as OpenReading
  return { open, book: createBook(open, new Map()) }
}

const marked = (toc: OpenReading['toc'], count?: number) => {
  const { open, book } = opened(toc, count)
  return sectionMarks(open, book).map(({ at }) => at)
}

test('the parts are the outermost entries of which there are several', () => {
  expect(marked([entry(1, 1), entry(2, 2), entry(2, 4)])).toEqual([0.25, 0.75])
  expect(marked([entry(1, 1), entry(2, 2), entry(1, 3)])).toEqual([0, 0.5])
})

test('a text without contents has its sections; so many that they run together are left out', () => {
  expect(marked([])).toEqual([0, 0.25, 0.5, 0.75])
  expect(marked([], 81)).toEqual([])
})

test('marks that fall together are one line, and each kind is a path of its own', () => {
  const marks = [
    { at: 0.5, kind: 'hit' as const },
    { at: 0.50001, kind: 'hit' as const },
    { at: 0.25, kind: 'bookmark' as const },
  ]
  expect(linePath(marks, 'hit')).toBe('M1000 0V1')
  expect(linePath(marks, 'bookmark')).toBe('M500 0V1')
  expect(linePath(marks, 'section')).toBe('')
})
