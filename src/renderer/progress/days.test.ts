import { expect, test } from 'vitest'
import { dayAfter, daysBetween, daysToExam, sliderDays, stopsOf } from './days'

test('days are counted over the ends of months, leap days and the changes of the clock', () => {
  expect(dayAfter('2024-02-28', 2)).toBe('2024-03-01')
  expect(dayAfter('2026-10-24', 2)).toBe('2026-10-26')
  expect(daysBetween('2026-12-31', '2027-01-30')).toBe(30)
  expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1)
})

test('an exam that is over is none; one today is in 0 days', () => {
  expect(daysToExam('2026-11-24', '2026-11-23')).toBeNull()
  expect(daysToExam('2026-11-24', null)).toBeNull()
  expect(daysToExam('2026-11-24', '2026-11-24')).toBe(0)
})

test('without an exam the slider has every day of a month', () => {
  const days = sliderDays(null)
  expect(days).toHaveLength(31)
  expect(days.at(-1)).toBe(30)
  expect(stopsOf(days, null)).toEqual([
    { name: 'today', index: 0 },
    { name: 'week', index: 7 },
    { name: 'month', index: 30 },
  ])
})

test('an exam within two months is reached day by day', () => {
  const days = sliderDays(45)
  expect(days).toEqual(Array.from({ length: 46 }, (_, n) => n))
  expect(stopsOf(days, 45).at(-1)).toEqual({ name: 'exam', index: 45 })
})

test('a far exam is the last of at most 61 days, which only grow', () => {
  for (const exam of [61, 90, 200, 3000]) {
    const days = sliderDays(exam)
    expect(days.length).toBeLessThanOrEqual(61)
    expect(days.at(-1)).toBe(exam)
    expect(days.every((day, n) => n === 0 || day > days[n - 1]!)).toBe(true)
  }
})

test('an exam this month stands among the other stops, and takes the place of one on its day', () => {
  expect(stopsOf(sliderDays(12), 12).map((stop) => stop.name)).toEqual(['today', 'week', 'exam', 'month'])
  expect(stopsOf(sliderDays(7), 7).map((stop) => stop.name)).toEqual(['today', 'exam', 'month'])
})
