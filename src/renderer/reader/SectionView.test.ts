import { expect, test } from 'vitest'
import type { Block } from '#core/text/document'
import { grouped } from './SectionView'

test('list items that follow each other are one list, and a paragraph parts two lists', () => {
  const item = (n: number): Block => ({ id: `s1.${n}`, kind: 'listItem', depth: 0, runs: [{ text: 'x' }] })
  const between: Block = { id: 's1.2', kind: 'paragraph', runs: [{ text: 'y' }] }
  const groups = grouped([item(0), item(1), between, item(3)])
  expect(groups.map((group) => (Array.isArray(group) ? group.map((one) => one.id) : group.id))).toEqual([
    ['s1.0', 's1.1'],
    's1.2',
    ['s1.3'],
  ])
})
