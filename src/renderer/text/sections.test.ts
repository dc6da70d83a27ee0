import { expect, test } from 'vitest'
import type { Block } from '#core/text/document'
import { grouped, headingLevels } from './sections'

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

test('headings go down one level at a time, whatever the text skips', () => {
  const toc = [3, 5, 5, 4, 3, 6, 2].map((level, n) => ({ title: '', level, block: `s1.${n}` }))
  expect([...headingLevels(toc).values()]).toEqual([2, 3, 3, 3, 2, 3, 2])
  const deep = [1, 2, 3, 4, 5, 6].map((level, n) => ({ title: '', level, block: `s1.${n}` }))
  expect([...headingLevels(deep).values()]).toEqual([2, 3, 4, 5, 6, 6])
})
