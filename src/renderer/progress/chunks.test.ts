import { expect, test } from 'vitest'
import type { MapSentence } from '#contract/progress'
import type { Block } from '#core/text/document'
import { chunksOf } from './chunks'

const paragraph = (n: number): Block => ({ id: `s1.${n}`, kind: 'paragraph', runs: [{ text: `Text ${n}.` }] })
const item = (n: number): Block => ({
  id: `s1.${n}`,
  kind: 'listItem',
  depth: 1,
  runs: [{ text: `Item ${n}.` }],
})
const ending = (at: number, block: string) => {
  const place = { block, at: 0 }
  const sentence: MapSentence = {
    section: 's1',
    from: place,
    to: place,
    quote: '',
    notes: [],
    cards: 1,
    fresh: 1,
    recall: [],
    bands: [],
  }
  return { at, sentence }
}
const shape = (chunks: ReturnType<typeof chunksOf>) =>
  chunks.map(({ blocks, sentences }) => [blocks.map(({ id }) => id), sentences])

test('what is said of a sentence comes behind its block', () => {
  const blocks = [paragraph(0), paragraph(1), paragraph(2)]
  expect(shape(chunksOf(blocks, [ending(4, 's1.1'), ending(5, 's1.1')]))).toEqual([
    [
      ['s1.0', 's1.1'],
      [4, 5],
    ],
    [['s1.2'], []],
  ])
})

test('a list is not torn apart', () => {
  const blocks = [item(0), item(1), item(2), paragraph(3)]
  expect(shape(chunksOf(blocks, [ending(0, 's1.0'), ending(1, 's1.2'), ending(2, 's1.3')]))).toEqual([
    [
      ['s1.0', 's1.1', 's1.2'],
      [0, 1],
    ],
    [['s1.3'], [2]],
  ])
})

test('no block is lost or said twice', () => {
  const blocks = [paragraph(0), item(1), paragraph(2)]
  expect(chunksOf(blocks, []).flatMap((chunk) => chunk.blocks)).toEqual(blocks)
  expect(chunksOf(blocks, [ending(0, 's1.2')]).flatMap((chunk) => chunk.blocks)).toEqual(blocks)
  expect(chunksOf([], [])).toEqual([])
})
