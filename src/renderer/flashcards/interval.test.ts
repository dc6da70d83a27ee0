import { describe, expect, test } from 'vitest'
import { interval, wait } from './interval'

describe('intervals', () => {
  test.each([
    [0, 'today', 0],
    [1, 'tomorrow', 1],
    [2, 'days', 2],
    [60, 'days', 60],
    [61, 'months', 2],
    [365, 'months', 12],
    [731, 'years', 2],
    [36_500, 'years', 100],
  ])('%d days', (days, unit, count) => {
    expect(interval(days)).toEqual({ unit, count })
  })

  test('never sound shorter for more days', () => {
    const size = { minutes: 0, hours: 0, today: 0, tomorrow: 1, days: 1, months: 30, years: 365 }
    const said = Array.from({ length: 2000 }, (_, days) => interval(days)).map((i) => i.count * size[i.unit])
    expect(said).toEqual([...said].sort((x, y) => x - y))
  })
})

test.each([
  [1, 'minutes', 1],
  [89, 'minutes', 89],
  [90, 'hours', 2],
  [600, 'hours', 10],
])('a wait of %d minutes', (minutes, unit, count) => {
  expect(wait(minutes)).toEqual({ unit, count })
})
