import { expect, test } from 'vitest'
import type { Block } from '#core/text/document'
import { grouped, headingLevels, type ItemNode } from './sections'

const runs = [{ text: 'x' }]
const item = (n: number, depth = 1): Block => ({ id: `s1.${n}`, kind: 'listItem', depth, runs })
const shape = (node: ItemNode): string =>
  node.items.length === 0 ? node.item.id : `${node.item.id}(${node.items.map(shape).join(' ')})`
const shapes = (blocks: Block[]) =>
  grouped(blocks).map((group) => (group.kind === 'list' ? group.items.map(shape) : group.id))

test('list items that follow each other are one list, and a paragraph parts two lists', () => {
  const between: Block = { id: 's1.2', kind: 'paragraph', runs }
  expect(shapes([item(0), item(1), between, item(3)])).toEqual([['s1.0', 's1.1'], 's1.2', ['s1.3']])
})

test('items are nested in the item before them that is less deep, whatever depths are skipped', () => {
  expect(shapes([item(0), item(1, 2), item(2, 3), item(3, 2), item(4)])).toEqual([
    ['s1.0(s1.1(s1.2) s1.3)', 's1.4'],
  ])
  expect(shapes([item(0, 3), item(1, 1), item(2, 4), item(3, 2)])).toEqual([['s1.0', 's1.1(s1.2 s1.3)']])
})

test('captions stand with the picture before them, and only those', () => {
  const figure = (n: number): Block => ({ id: `s1.${n}`, kind: 'figure', asset: 'a', alt: '' })
  const caption = (n: number): Block => ({ id: `s1.${n}`, kind: 'caption', runs })
  const groups = grouped([figure(0), caption(1), caption(2), figure(3), item(4), caption(5)])
  expect(groups.map(({ id }) => id)).toEqual(['s1.0', 's1.3', 's1.4', 's1.5'])
  expect(groups[0]).toMatchObject({ captions: [{ id: 's1.1' }, { id: 's1.2' }] })
  expect(groups[1]).toMatchObject({ captions: [] })
})

test('headings go down one level at a time, whatever the text skips', () => {
  const toc = [3, 5, 5, 4, 3, 6, 2].map((level, n) => ({ title: '', level, block: `s1.${n}` }))
  expect([...headingLevels(toc).values()]).toEqual([2, 3, 3, 3, 2, 3, 2])
  const deep = [1, 2, 3, 4, 5, 6].map((level, n) => ({ title: '', level, block: `s1.${n}` }))
  expect([...headingLevels(deep).values()]).toEqual([2, 3, 4, 5, 6, 6])
})
