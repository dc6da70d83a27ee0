import { expect, test } from 'vitest'
import type { SectionInfo } from '#contract/reading'
import type { SectionHits } from '#core/text/find-hits'
import { hitFractions } from './fractions'
import { listedBetween, listHeight, topOf } from './rows'

const hits = (section: string, ...before: number[]): SectionHits => ({
  section,
  spans: before.flatMap((at) => [0, at, at + 1, at]),
})
const SECTIONS = [hits('s1', 10, 20), hits('s3', 0, 1, 2, 3, 4, 5, 6, 7, 8, 9), hits('s4', 5)]
const HEIGHTS = { head: 30, row: 50 }

test('only what touches the stretch is listed, and its place agrees with the height of what stands before', () => {
  expect(listHeight(SECTIONS, HEIGHTS)).toBe(3 * 30 + 13 * 50)
  expect(listedBetween(SECTIONS, HEIGHTS, 0, 100)).toEqual([
    { hits: SECTIONS[0], before: 0, top: 0, from: 0, to: 2 },
  ])
  const [first, ...none] = listedBetween(SECTIONS, HEIGHTS, 270, 330)
  expect(none).toEqual([])
  expect(first).toEqual({ hits: SECTIONS[1], before: 2, top: 130, from: 2, to: 4 })
  expect(listedBetween(SECTIONS, HEIGHTS, 0, 10_000).map(({ from, to }) => to - from)).toEqual([2, 10, 1])
})

test('every hit has the place at which it is listed', () => {
  let n = 0
  for (const { top, from, to } of listedBetween(SECTIONS, HEIGHTS, 0, 10_000)) {
    for (let own = from; own < to; own++)
      expect(topOf(SECTIONS, HEIGHTS, n++)).toEqual({ top: top + 30 + own * 50, isFirst: own === 0 })
  }
  expect(topOf(SECTIONS, HEIGHTS, 13)).toBeNull()
  expect(topOf(SECTIONS, HEIGHTS, -1)).toBeNull()
})

test('fractions are counted in characters over the whole text, those in one place once', () => {
  const info = (id: string, characters: number): SectionInfo => ({ id, title: '', words: 0, characters })
  const sections = [info('s1', 1000), info('s2', 1000), info('s3', 1000), info('s4', 1000)]
  expect(hitFractions(sections, SECTIONS)).toEqual([0.003, 0.005, 0.5, 0.501, 0.502, 0.751])
  expect(hitFractions([info('s1', 0)], SECTIONS)).toEqual([])
})
