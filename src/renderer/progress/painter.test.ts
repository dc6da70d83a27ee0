import { expect, test } from 'vitest'
import type { Band } from '#contract/progress'
import { Painter } from './painter'

class Counting extends Set<string> {
  touched = 0
  override add(range: string): this {
    this.touched++
    return super.add(range)
  }
  override delete(range: string): boolean {
    this.touched++
    return super.delete(range)
  }
}

function paper() {
  const layers = Array.from({ length: 5 }, () => new Counting())
  const painter = new Painter<string>(layers)
  const touched = () => layers.reduce((sum, layer) => sum + layer.touched, 0)
  const shown = () => layers.map((layer) => [...layer].sort())
  return { painter, touched, shown }
}

const found = (...sentences: number[]) => sentences.map((sentence) => ({ sentence, range: `r${sentence}` }))
const bands =
  (...all: Band[]) =>
  (n: number): Band =>
    all[n] ?? 0

test('each sentence on the page is in its band and in no other', () => {
  const { painter, shown } = paper()
  painter.mount('s1', found(0, 1), bands(4, 2, 1))
  painter.mount('s2', found(2), bands(4, 2, 1))
  expect(shown()).toEqual([[], ['r2'], ['r1'], [], ['r0']])
  painter.shade(bands(3, 2, 0))
  expect(shown()).toEqual([['r2'], [], ['r1'], ['r0'], []])
})

test('a day on which nothing crosses a band touches nothing', () => {
  const { painter, touched } = paper()
  painter.mount('s1', found(0, 1), bands(4, 2))
  const before = touched()
  expect(painter.shade(bands(4, 2))).toBe(0)
  expect(touched()).toBe(before)
  expect(painter.shade(bands(4, 1))).toBe(1)
  expect(touched()).toBe(before + 2)
})

test('a section that leaves the page takes its paint along, as it was last shown', () => {
  const { painter, shown } = paper()
  painter.mount('s1', found(0), bands(4))
  painter.shade(bands(1))
  painter.unmount('s1')
  expect(shown()).toEqual([[], [], [], [], []])
  expect(painter.shade(bands(3))).toBe(0)
})

test('a section mounted again, as after an answer, is not painted twice', () => {
  const { painter, shown } = paper()
  painter.mount('s1', found(0), bands(1))
  painter.mount('s1', found(0), bands(4))
  expect(shown()).toEqual([[], [], [], [], ['r0']])
})

test('sentences are found by their range and back, while they are on the page', () => {
  const { painter } = paper()
  painter.mount('s1', found(7), bands())
  expect(painter.find((range) => range === 'r7')).toBe(7)
  expect(painter.rangeOf(7)).toBe('r7')
  painter.unmount('s1')
  expect(painter.find(() => true)).toBe(-1)
  expect(painter.rangeOf(7)).toBeNull()
})
