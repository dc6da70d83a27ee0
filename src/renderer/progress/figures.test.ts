import { expect, test } from 'vitest'
import type { DayOfStudy } from '#contract/progress'
import { dayAfter } from './days'
import { calendarOf, forecastFigures, levelOf, minutesOn, monthsOf, nextDue, yearFigures } from './figures'

const MINUTE = 60_000
const day = (set: Partial<DayOfStudy>): DayOfStudy => ({
  day: '2026-11-24',
  answers: 0,
  right: 0,
  studyMs: 0,
  readMs: 0,
  ...set,
})

test('a day grows with the time spent, reading and studying together', () => {
  const levels = [0, 1, 4, 5, 20, 400].map((minutes) => levelOf(day({ readMs: minutes * MINUTE })))
  expect(levels).toEqual([0, 1, 1, 2, 3, 4])
  expect(levelOf(day({ readMs: 8 * MINUTE, studyMs: 8 * MINUTE }))).toBe(3)
})

test('a day of a few quick answers is not shown as empty', () => {
  expect(levelOf(day({ answers: 2, studyMs: 9_000 }))).toBe(1)
  expect(minutesOn(day({ answers: 2, studyMs: 9_000 }))).toBe(1)
})

test('the calendar ends today, begins on a Monday, and has every day once', () => {
  for (const today of ['2026-11-24', '2026-11-29', '2026-11-30', '2024-02-29']) {
    const cells = calendarOf(today, [])
    expect(cells.at(-1)?.day).toBe(today)
    expect(new Date(`${cells[0]!.day}T00:00:00Z`).getUTCDay()).toBe(1)
    expect(new Set(cells.map((cell) => cell.day)).size).toBe(cells.length)
    expect(cells.at(-1)?.week).toBe(52)
    expect(cells.length).toBeGreaterThanOrEqual(52 * 7 + 1)
  }
})

test('what was done stands on its day', () => {
  const done = day({ day: '2026-11-23', answers: 5 })
  const cells = calendarOf('2026-11-24', [done])
  expect(cells.filter((cell) => cell.study)).toEqual([
    { day: '2026-11-23', week: 52, weekday: 0, study: done },
  ])
})

test('months are named where they begin, but not where the name would be cut off', () => {
  const months = monthsOf(calendarOf('2026-12-02', []))
  expect(months.at(-1)?.day).toBe('2026-11-01')
  expect(months).toHaveLength(12)
})

test('a year is summed, and its longest day found', () => {
  const days = Array.from({ length: 366 }, (_, n) =>
    day({ day: dayAfter('2025-11-24', n), answers: 300, studyMs: (n === 100 ? 90 : 40) * MINUTE }),
  )
  const figures = yearFigures(days)
  expect(figures.answers).toBe(109_800)
  expect(figures.minutes).toBe(365 * 40 + 90)
  expect(figures.longest).toEqual({ day: dayAfter('2025-11-24', 100), minutes: 90 })
  expect(yearFigures([])).toEqual({ days: 0, answers: 0, minutes: 0, longest: null })
})

test('the forecast names its fullest day, the first of equals', () => {
  expect(forecastFigures([{ due: 1 }, { due: 4 }, { due: 4 }])).toEqual({ due: 9, peak: 1, most: 4 })
  expect(forecastFigures([{ due: 0 }])).toEqual({ due: 0, peak: 0, most: 0 })
})

test('the next day with cards is looked for after today', () => {
  expect(nextDue([{ due: 5 }, { due: 0 }, { due: 2 }])).toEqual({ days: 2, due: 2 })
  expect(nextDue([{ due: 5 }, { due: 0 }])).toBeNull()
})
