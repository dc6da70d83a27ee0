import { expect, test } from 'vitest'
import type { Block, Section } from '#core/text/document'
import { noteAt } from './notes'

const runs = [{ text: 'Words' }]
const section = (...blocks: Block[]): Section => ({ id: 's9', title: '', blocks })
const idsAt = (id: string, ...blocks: Block[]) => noteAt(section(...blocks), id).map((block) => block.id)

test('a note goes on over its own paragraphs and ends where the next begins', () => {
  const blocks: Block[] = [
    { id: 's9.0', kind: 'footnote', marker: '1', anchor: 'a1', runs },
    { id: 's9.1', kind: 'footnote', runs },
    { id: 's9.2', kind: 'footnote', marker: '2', runs },
    { id: 's9.3', kind: 'footnote', anchor: 'a3', runs },
    { id: 's9.4', kind: 'paragraph', runs },
  ]
  expect(idsAt('s9.0', ...blocks)).toEqual(['s9.0', 's9.1'])
  expect(idsAt('s9.2', ...blocks)).toEqual(['s9.2'])
  expect(idsAt('s9.3', ...blocks)).toEqual(['s9.3'])
})

test('a paragraph that a sign leads to is the whole note; a picture or nothing is none', () => {
  const blocks: Block[] = [
    { id: 's9.0', kind: 'paragraph', runs },
    { id: 's9.1', kind: 'footnote', runs },
    { id: 's9.2', kind: 'rule' },
  ]
  expect(idsAt('s9.0', ...blocks)).toEqual(['s9.0'])
  expect(idsAt('s9.2', ...blocks)).toEqual([])
  expect(idsAt('s9.9', ...blocks)).toEqual([])
})
