import { describe, expect, test } from 'vitest'
import { RANKING_VERSION, readRanking } from './model'
import { sumTrees, type Trees } from './trees'

/** Longer than 3 is worth 1, else it depends on the second number. */
const trees: Trees = {
  base: -2,
  trees: [
    { nodes: [0, 3, 1, -1, 1, 0.5, -2, -3], leaves: [1, 0.25, 0.5] },
    { nodes: [1, 0.5, -1, -2], leaves: [0, 4] },
  ],
}

test('trees are walked from the root and added up', () => {
  expect(sumTrees(trees, [4, 0])).toBe(-2 + 1)
  expect(sumTrees(trees, [3, 0])).toBe(-2 + 0.25)
  expect(sumTrees(trees, [0, 1])).toBe(-2 + 0.5 + 4)
})

test('a tree of three levels, with leaves on each, leads to the same leaves', () => {
  const nodes = [0, 0, -1, 1, 1, 0, -2, 2, 2, 0, -3, -4]
  const deep: Trees = { base: 0, trees: [{ nodes, leaves: [1, 2, 3, 4] }] }
  const rows = [
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 0],
    [1, 1, 1],
  ]
  expect(rows.map((row) => sumTrees(deep, row))).toEqual([1, 2, 3, 4])
})

describe('a ranking is read', () => {
  const sizes = { details: 2, entities: 2 }
  const file = {
    version: RANKING_VERSION,
    words: { 3: 'the of', 1: 'anemone' },
    details: [trees],
    asked: [trees],
    exact: [trees],
    entities: [],
    mentions: [],
    kept: [],
  }
  const read = (more: object) => readRanking(JSON.stringify({ ...file, ...more }), sizes)

  test('with its words by how frequent they are', () => {
    expect(read({}).words).toEqual(
      new Map([
        ['the', 3],
        ['of', 3],
        ['anemone', 1],
      ]),
    )
  })

  test.each([
    ['of another version', { version: RANKING_VERSION + 1 }, 'version'],
    ['without words', { words: {} }, 'damaged'],
    ['without trees', { details: undefined }, 'damaged'],
    ['without a part that is newer', { mentions: undefined }, 'damaged'],
    [
      'that asks for a feature that is not there',
      { details: [{ base: 0, trees: [{ nodes: [2, 0, -1, -1], leaves: [0] }] }] },
      'damaged',
    ],
    [
      'that leads to no leaf',
      { details: [{ base: 0, trees: [{ nodes: [0, 0, -1, -2], leaves: [0] }] }] },
      'damaged',
    ],
    [
      'that leads back to where it came from',
      { details: [{ base: 0, trees: [{ nodes: [0, 0, 0, -1], leaves: [0] }] }] },
      'damaged',
    ],
  ])('but not one %s', (_, more, words) => {
    expect(() => read(more)).toThrow(words)
  })
})
