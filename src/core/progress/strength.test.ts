import { expect, it } from 'vitest'
import { learnedOver } from './learned'
import { spreadOf } from './spread'
import { strengthOf } from './strength'

it('puts values into bins that hold their beginning and not their end, the last one without end', () => {
  const { bins, median } = spreadOf(Float64Array.of(10, 3, 0.5, 2.9, 1), [1, 3, 10])
  expect(bins).toEqual([
    { from: 1, to: 3, cards: 3 },
    { from: 3, to: 10, cards: 1 },
    { from: 10, to: null, cards: 1 },
  ])
  expect(median).toBe(2.9)
})

it('takes the mean of the two in the middle, and nothing of nothing', () => {
  expect(spreadOf(Float64Array.of(4, 1), [0]).median).toBe(2.5)
  expect(spreadOf(Float64Array.of(), [0])).toEqual({ median: null, bins: [{ from: 0, to: null, cards: 0 }] })
})

it('counts every card once in each of the three, by what memory says of it today', () => {
  const card = { stability: 10, difficulty: 10, last: '2026-03-01', grade: 3, decay: undefined } as const
  const { cards, stability, difficulty, recall } = strengthOf(
    [card, { ...card, stability: 40, difficulty: 1, last: '2026-03-11' }],
    '2026-03-11',
  )
  expect(cards).toBe(2)
  for (const { bins } of [stability, difficulty, recall])
    expect(bins.reduce((sum, bin) => sum + bin.cards, 0)).toBe(2)
  expect(stability.bins.filter((bin) => bin.cards > 0).map(({ from }) => from)).toEqual([7, 30])
  expect(difficulty.bins.at(-1)).toEqual({ from: 9, to: null, cards: 1 })
  // A stability of ten days is what leaves 90 % after ten days; what was answered today is known.
  expect(recall.median).toBeCloseTo(0.95, 6)
})

it('adds up what was learned, day by day, and passes over notes of which nothing is learned any more', () => {
  const firsts = [
    ['2026-03-03', 2],
    ['2026-03-01', 1],
    ['2026-03-02', 0],
    ['2026-03-03', 1],
  ] as const
  expect(learnedOver(firsts)).toEqual([
    { day: '2026-03-01', learned: 1 },
    { day: '2026-03-03', learned: 4 },
  ])
})
