import { expect, test } from 'vitest'
import type { Block, Section } from './document'
import { landmarksOf } from './landmarks'

const block = (id: string, text: string, page?: string): Block => ({
  id,
  kind: 'paragraph',
  runs: [{ text }],
  ...(page && { page }),
})
const sections: Section[] = [
  { id: 's1', title: '', blocks: [block('s1.0', 'abc', 'i'), block('s1.1', 'defgh', 'i')] },
  { id: 's2', title: '', blocks: [block('s2.0', 'x'), block('s2.1', 'yz', '1'), block('s2.2', '', '2')] },
]

test('an entry and a printed page stand after the characters before them', () => {
  const toc = ['s1.1', 's2.1'].map((id) => ({ title: id, level: 1, block: id }))
  expect(landmarksOf(sections, toc)).toEqual({
    tocAt: [3, 9],
    pages: [
      { label: 'i', block: 's1.0', at: 0 },
      { label: '1', block: 's2.1', at: 9 },
      { label: '2', block: 's2.2', at: 11 },
    ],
  })
})

test('a text without pages has none, and an entry to nowhere is the beginning', () => {
  const bare = [{ id: 's1', title: '', blocks: [block('s1.0', 'abc')] }]
  expect(landmarksOf(bare, [{ title: 'gone', level: 1, block: 's9.9' }])).toEqual({ tocAt: [0], pages: [] })
})
