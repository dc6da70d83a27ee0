import { expect, test } from 'vitest'
import { blockText } from './blocks'
import type { Block } from './document'
import { withoutNoteMarks } from './note-marks'
import { sentences } from './segment'

test('marks that lead to notes become blanks, and the sentence before one ends there', () => {
  const block: Block = {
    ...{ id: 's1.0', kind: 'paragraph' },
    runs: [{ text: 'It was night.' }, { text: '12', to: { note: 's1.9' } }, { text: ' Fog came.' }],
  }
  const text = withoutNoteMarks(block)
  expect(text).toBe('It was night.   Fog came.')
  expect(text).toHaveLength(blockText(block).length)
  expect(sentences(text, 'en')).toEqual([
    { start: 0, end: 13 },
    { start: 16, end: 25 },
  ])
})

test('other links and blocks without runs stay as they are', () => {
  const link: Block = { id: 's1.0', kind: 'quote', runs: [{ text: 'here', to: { block: 's1.1' } }] }
  expect(withoutNoteMarks(link)).toBe('here')
  expect(withoutNoteMarks({ id: 's1.1', kind: 'math', mathml: '', text: 'a = b' })).toBe('a = b')
  const cells = [[{ runs: [{ text: 'a' }] }, { runs: [{ text: 'b', to: { note: 's1.9' } }] }]]
  expect(withoutNoteMarks({ id: 's1.2', kind: 'table', rows: cells })).toBe('a\tb')
})
