import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import type { Section } from '#core/text/document'
import { currentEntry, indexOf, isBefore, minutesLeft, progressAt, sectionOf, startOf } from './geography'

const paragraph = (id: string, text: string) => ({ id, kind: 'paragraph' as const, runs: [{ text }] })
const one: Section = {
  id: 's1',
  title: '',
  blocks: [paragraph('s1.0', 'x'.repeat(60)), paragraph('s1.1', 'y'.repeat(40))],
}
const two: Section = { id: 's2', title: '', blocks: [paragraph('s2.0', 'z'.repeat(300))] }
const infos = [one, two].map((section, n) => ({
  id: section.id,
  title: '',
  words: 1,
  characters: [100, 300][n]!,
}))

test('progress counts the characters before a place', () => {
  expect(progressAt(infos, one, { block: 's1.0', at: 0 })).toBe(0)
  expect(progressAt(infos, one, { block: 's1.1', at: 20 })).toBe(80 / 400)
  expect(progressAt(infos, two, { block: 's2.0', at: 100 })).toBe(0.5)
  expect(progressAt(infos, two, { block: 's2.0', at: 900 })).toBe(1)
})

test('a text without characters has no progress', () => {
  expect(
    progressAt(
      [{ id: 's1', title: '', words: 0, characters: 0 }],
      { id: 's1', title: '', blocks: [] },
      startOf('s1'),
    ),
  ).toBe(0)
})

test('the time left is rounded up, and nothing is left at the end', () => {
  expect(minutesLeft(10, 0)).toBe(10)
  expect(minutesLeft(10, 0.91)).toBe(1)
  expect(minutesLeft(10, 1)).toBe(0)
})

test('a section is found from any of its blocks; an unknown one is the first', () => {
  expect(sectionOf({ block: 's12.345', at: 9 })).toBe('s12')
  expect(indexOf(infos, 's2')).toBe(1)
  expect(indexOf(infos, 'gone')).toBe(0)
})

test('places are ordered by number, not by letter', () => {
  expect(isBefore({ block: 's2.0', at: 0 }, { block: 's10.0', at: 0 })).toBe(true)
  expect(isBefore({ block: 's2.9', at: 5 }, { block: 's2.10', at: 0 })).toBe(true)
  expect(isBefore({ block: 's2.9', at: 5 }, { block: 's2.9', at: 5 })).toBe(false)
  expect(isBefore({ block: 's3.0', at: 0 }, { block: 's2.9', at: 5 })).toBe(false)
})

test('the entry being read is the last one not after the place', () => {
  const open = {
    sections: infos,
    toc: [
      { title: 'First', level: 1, block: 's1.1' },
      { title: 'Second', level: 1, block: 's2.0' },
    ],
  } as unknown as OpenReading
  expect(currentEntry(open, { block: 's1.0', at: 30 })).toBe(-1)
  expect(currentEntry(open, { block: 's1.1', at: 0 })).toBe(0)
  expect(currentEntry(open, { block: 's2.0', at: 200 })).toBe(1)
  expect(currentEntry(open, null)).toBe(-1)
})
