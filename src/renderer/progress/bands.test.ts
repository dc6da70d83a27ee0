import { expect, test } from 'vitest'
import type { Band, MapSentence } from '#contract/progress'
import { bandAt, countBands, moves, outlookOf } from './bands'

const sentence = (set: Partial<MapSentence>): MapSentence => ({
  section: 's1',
  from: { block: 's1.0', at: 0 },
  to: { block: 's1.0', at: 9 },
  quote: '',
  notes: [],
  cards: 1,
  fresh: 0,
  recall: [],
  bands: [],
  ...set,
})

test('a sentence never answered is in no band on any day', () => {
  expect(bandAt(sentence({ bands: [] }), 3)).toBe(0)
  expect(bandAt(sentence({ bands: [4, 3] }), 1)).toBe(3)
})

test('only what changes its band is moved', () => {
  const shown: Band[] = [4, 3, 2, 0]
  expect(moves(shown, [4, 2, 2, 1])).toEqual([
    { at: 1, from: 3, to: 2 },
    { at: 3, from: 0, to: 1 },
  ])
  expect(moves(shown, shown)).toEqual([])
})

test('every sentence is counted in one band', () => {
  const all = [sentence({ bands: [4, 1] }), sentence({ bands: [4, 2] }), sentence({ fresh: 1 })]
  expect(countBands(all, 0)).toEqual([1, 0, 0, 0, 2])
  expect(countBands(all, 1)).toEqual([1, 1, 1, 0, 0])
})

test('a sentence of three cards weighs three times, and cards never answered weigh nothing', () => {
  const all = [
    sentence({ cards: 4, fresh: 1, recall: [0.9, 0.5] }),
    sentence({ cards: 1, recall: [0.5, 0.1] }),
    sentence({ cards: 2, fresh: 2 }),
  ]
  const outlook = outlookOf(all, 2)
  expect(outlook.learned).toBe(4)
  expect(outlook.fresh).toBe(3)
  expect(outlook.expected[0]).toBeCloseTo(3.2)
  expect(outlook.expected[1]).toBeCloseTo(1.6)
})
