import { expect, test } from 'vitest'
import { blockRuns, blockText } from './blocks'
import type { DraftBlock } from './document'

const run = (text: string) => ({ text })

test('runs are joined with nothing between them', () => {
  expect(blockText({ kind: 'paragraph', runs: [run('wa'), { text: 'ter', marks: ['emphasis'] }] })).toBe(
    'water',
  )
})

test('a table has its cells joined by tabs and its rows by newlines', () => {
  const table: DraftBlock = {
    kind: 'table',
    rows: [
      [{ runs: [run('a')], head: true }, { runs: [run('b'), run('c')] }],
      [{ runs: [] }, { runs: [run('d')] }],
    ],
  }
  expect(blockText(table)).toBe('a\tbc\n\td')
  expect(blockRuns(table).map((r) => r.text)).toEqual(['a', 'b', 'c', 'd'])
})

test('what is drawn rather than written has no text, so offsets after it do not move', () => {
  expect(blockText({ kind: 'rule' })).toBe('')
  expect(blockText({ kind: 'figure', asset: 'a', alt: 'A ship' })).toBe('')
  expect(blockText({ kind: 'math', mathml: '<math/>', text: 'x+1' })).toBe('x+1')
  expect(blockRuns({ kind: 'figure', asset: 'a', alt: 'A ship' })).toEqual([])
})
