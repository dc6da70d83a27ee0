import { describe, expect, it } from 'vitest'
import { layOutPairs, layOutRows, packRows, type Row, type Section } from './lay-out'
import type { Scorer } from './scorer'
import { readSection } from './section'

const read = ({ layout, bytes }: Section): Scorer => readSection(bytes, layout)

const scoresOf = (model: Scorer, ...features: number[]): number[] => {
  const scores = new Float64Array(model.classes)
  model.score(Int32Array.from(features), features.length, scores)
  return [...scores]
}

const HIGHEST = 0xffffffff

describe.each([
  ['laid out', layOutRows],
  ['packed', packRows],
])('weights that are %s', (_, write) => {
  const rows: Row[] = [
    [
      5,
      [
        [2, 3],
        [0, -1],
      ],
    ],
    [305, [[1, 100]]],
    [HIGHEST, [[1, -32_768]]],
  ]
  const model = read(write(rows, 3))

  it('are added up for the features that have some', () => {
    expect(scoresOf(model, 5)).toEqual([-1, 0, 3])
    expect(scoresOf(model, 305, 5, 7)).toEqual([-1, 100, 3])
    expect(scoresOf(model, 6)).toEqual([0, 0, 0])
  })

  it('are found by keys above the highest signed number', () => {
    expect(scoresOf(model, HIGHEST | 0)).toEqual([0, -32_768, 0])
    expect(scoresOf(model, 0x7fffffff)).toEqual([0, 0, 0])
  })

  it('tell features apart whose keys begin alike, and those whose keys end alike', () => {
    const near = Array.from({ length: 50 }, (_, i): Row => [i + 1, [[0, i]]])
    const far = Array.from({ length: 50 }, (_, i): Row => [(i + 1) * 0x10000 + 7, [[0, 100 + i]]])
    const both = read(write([...near, ...far], 1))
    for (let i = 0; i < 50; i++) {
      expect(scoresOf(both, i + 1)).toEqual([i])
      expect(scoresOf(both, (i + 1) * 0x10000 + 7)).toEqual([100 + i])
      expect(scoresOf(both, (i + 1) * 0x10000 + 8)).toEqual([0])
    }
  })

  it('are found among so many that a bucket is told by more than half a key', () => {
    const many = Array.from({ length: 140_000 }, (_, i): Row => [i * 30_000, [[0, (i % 500) + 1]]])
    const large = read(write(many, 1))
    for (const i of [0, 1, 77_777, 139_999]) {
      expect(scoresOf(large, (i * 30_000) | 0)).toEqual([(i % 500) + 1])
      expect(scoresOf(large, (i * 30_000 + 1) | 0)).toEqual([0])
    }
  })

  it('do not reach past the end of their section', () => {
    const { layout, bytes } = write(rows, 3)
    expect(() => readSection(bytes.subarray(0, -4), layout)).toThrow('ends too soon')
  })
})

describe('pairs of weights', () => {
  const section = layOutPairs([
    [
      9,
      [
        [1, 2],
        [2, -2],
      ],
    ],
    [10, [[2, 7]]],
    [
      HIGHEST,
      [
        [1, -300],
        [2, 1],
      ],
    ],
  ])
  const model = read(section)

  it('are added up by class, the first of which has none', () => {
    expect(scoresOf(model, 9)).toEqual([0, 2, -2])
    expect(scoresOf(model, 10)).toEqual([0, 0, 7])
    expect(scoresOf(model, HIGHEST | 0)).toEqual([0, -300, 1])
    expect(scoresOf(model, 9, 10, HIGHEST | 0, 12)).toEqual([0, -298, 6])
  })

  it('take up whole words, so that what comes after them can be read', () => {
    expect(section.bytes.length % 4).toBe(0)
  })
})

describe('what cannot be laid out', () => {
  it('is a weight too great for its place', () => {
    expect(() => layOutRows([[1, [[1, 40_000]]]], 2)).toThrow('too great')
    expect(() => layOutPairs([[1, [[1, -40_000]]]])).toThrow('too great')
  })

  it('is features out of order or twice', () => {
    expect(() => layOutPairs([2, 1].map((key): Row => [key, [[1, 1]]]))).toThrow('not in order')
    expect(() =>
      packRows(
        [1, 1].map((key): Row => [key, [[1, 1]]]),
        2,
      ),
    ).toThrow('not in order')
  })
})
