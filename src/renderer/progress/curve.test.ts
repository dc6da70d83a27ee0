import { expect, it } from 'vitest'
import { curveFigures, curveRows } from './curve'

const curve = {
  cards: 8,
  days: [
    { day: '2026-03-03', learned: 2 },
    { day: '2026-03-05', learned: 6 },
  ],
  quizzes: [
    { day: '2026-03-01', right: 1, items: 4 },
    { day: '2026-03-05', right: 3, items: 4 },
    { day: '2026-03-05', right: 4, items: 4 },
  ],
}

it('runs from the first thing done to today, in shares of the cards there are', () => {
  expect(curveFigures(curve, '2026-03-11')).toEqual({
    from: '2026-03-01',
    span: 10,
    learned: 6,
    steps: [
      { at: 0.2, share: 0.25 },
      { at: 0.4, share: 0.75 },
    ],
    quizzes: [
      { at: 0, share: 0.25 },
      { at: 0.4, share: 0.75 },
      { at: 0.4, share: 1 },
    ],
  })
})

it('is drawn on the first day too, and not while nothing is learned', () => {
  expect(curveFigures({ ...curve, quizzes: [], days: [curve.days[0]!] }, '2026-03-03')?.span).toBe(1)
  expect(curveFigures({ ...curve, days: [] }, '2026-03-03')).toBeNull()
})

it('has a row a day, with what was known by then and the quizzes of the day together', () => {
  expect(curveRows(curve)).toEqual([
    ['2026-03-01', 0, 1, 4],
    ['2026-03-03', 2, null, null],
    ['2026-03-05', 6, 7, 8],
  ])
})
