import { expect, test } from 'vitest'
import { type Branch, treeOf } from './tree'

type Shape = (number | Shape)[]
const shape = (branches: Branch<{ level: number }>[]): Shape =>
  branches.flatMap(({ entry, below }) => (below.length > 0 ? [entry.level, shape(below)] : [entry.level]))
const of = (...levels: number[]) => shape(treeOf(levels.map((level) => ({ level }))))

test('what is deeper stands below what came before it', () => {
  expect(of(1, 2, 2, 3, 1)).toEqual([1, [2, 2, [3]], 1])
})

test('a level left out, and a text that begins deep, make no gap', () => {
  expect(of(1, 3, 3, 2)).toEqual([1, [3, 3, 2]])
  expect(of(3, 1, 2)).toEqual([3, 1, [2]])
  expect(of()).toEqual([])
})
