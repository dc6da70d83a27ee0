import { expect, test } from 'vitest'
import { layMargin } from './marginLayout'

const beside = (of: string, y: number, words = 'Ask about this.') => ({ of, y, words })

test('a note stands beside its line, and below the one above where they would meet', () => {
  const { notes, signs } = layMargin([beside('a', 100), beside('b', 110), beside('c', 300)], 200)
  expect(notes.map(({ of, top }) => [of, top])).toEqual([
    ['a', 91],
    ['b', 117],
    ['c', 291],
  ])
  expect(signs).toEqual([])
})

test('one that would stand beside another line is a sign beside its own', () => {
  const all = Array.from({ length: 6 }, (_, n) => beside(`n${n}`, 100 + n * 2))
  const { notes, signs } = layMargin(all, 200)
  expect(notes.map(({ of }) => of)).toEqual(['n0', 'n1', 'n2'])
  expect(signs).toEqual([{ all: ['n3', 'n4', 'n5'], y: 106 }])
})

test('a long note takes as many lines as it needs, three at most', () => {
  const { notes } = layMargin([beside('a', 0, 'x'.repeat(40)), beside('b', 500, 'x'.repeat(900))], 200)
  expect(notes.map(({ lines }) => lines)).toEqual([2, 3])
})

test('without words or without room all are signs, and those of one line one', () => {
  expect(layMargin([beside('a', 10, ''), beside('b', 60)], 0)).toEqual({
    notes: [],
    signs: [
      { all: ['a'], y: 10 },
      { all: ['b'], y: 60 },
    ],
  })
})
