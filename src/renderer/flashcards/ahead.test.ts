import { expect, test } from 'vitest'
import { nextDue, waiting } from './ahead'

const forecast = (...due: number[]) => ({
  forecast: due.map((cards, n) => ({ day: `2026-05-0${n + 1}`, due: cards })),
})

test('the next cards are those of the first day to come that has any', () => {
  expect(nextDue(forecast(4, 0, 3, 9))).toEqual({ days: 2, cards: 3 })
})

test('what is due today is not what comes next', () => {
  expect(nextDue(forecast(4, 0, 0))).toMatchObject({ days: 0 })
})

test('new cards wait for tomorrow, up to the limit of a day', () => {
  expect(waiting(3, { newPerDay: 20 })).toBe(3)
  expect(waiting(3, { newPerDay: 2 })).toBe(2)
  expect(waiting(1, { newPerDay: 0 })).toBe(0)
})
