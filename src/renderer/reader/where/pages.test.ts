import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import { createBook } from './book'
import { pageGroups } from './pages'

const open = {
  sections: ['s1', 's2'].map((id) => ({ id, title: '', words: 1, characters: 9_000 })),
  toc: [
    { title: 'One', level: 1, block: 's1.1' },
    { title: 'Two', level: 1, block: 's2.0' },
  ],
  tocAt: [2_000, 9_000],
  pages: [],
  pace: { unit: 'words', perMinute: 200, isOwn: false },
} as unknown as OpenReading
const book = createBook(open, new Map())

test('each page stands under the part it begins in', () => {
  expect(pageGroups(open, book, '')).toEqual([
    { title: '', pages: [0, 1] },
    { title: 'One', pages: [2, 3, 4] },
    { title: 'Two', pages: [5, 6, 7, 8, 9] },
  ])
})

test('what is written is how a page begins', () => {
  expect(pageGroups(open, book, '1')).toEqual([
    { title: '', pages: [0] },
    { title: 'Two', pages: [9] },
  ])
  expect(pageGroups(open, book, 'x')).toEqual([])
})
