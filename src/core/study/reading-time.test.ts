import { expect, it } from 'vitest'
import type { Event } from './events'
import { refold } from './projection'
import { readingTimeProjection } from './reading-time'

const place = { block: '0.0', at: 0 }
const read = (n: number, reading: string, ms: number, day = '2026-01-01'): Event => ({
  id: `a-${n}`,
  at: n,
  day,
  kind: 'read',
  reading,
  text: 't',
  from: place,
  to: place,
  ms,
})
const fold = (...events: Event[]) => refold(readingTimeProjection, events).state

it('adds up what was read, by the day it counted for and by reading', () => {
  const time = fold(read(1, 'r', 1000), read(2, 's', 500), read(3, 'r', 250, '2026-01-02'))
  expect(time.days).toEqual(
    new Map([
      ['2026-01-01', 1500],
      ['2026-01-02', 250],
    ]),
  )
  expect(time.readings).toEqual(
    new Map([
      ['r', 1250],
      ['s', 500],
    ]),
  )
})

it('forgets a spell that was undone', () => {
  const undo: Event = { id: 'a-2', at: 2, day: '2026-01-01', kind: 'undo', target: 'a-1' }
  expect(fold(read(1, 'r', 1000), undo).days.size).toBe(0)
})

it('does not count what no clock can have measured', () => {
  expect(fold(read(1, 'r', -5), read(2, 'r', Number.NaN), read(3, 'r', 1e12)).days.size).toBe(0)
})
