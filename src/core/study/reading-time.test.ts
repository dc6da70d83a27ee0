import { expect, it } from 'vitest'
import type { Event, Passed } from './events'
import { advance, fromSnapshot, refold, toSnapshot } from './projection'
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

const MINUTE = 60_000
const passed = (n: number, at: number, of: Partial<Passed> = {}): Event =>
  ({
    ...read(n, 'r', MINUTE),
    at,
    passed: { language: 'en', characters: 1200, words: 200, ms: MINUTE, ...of },
  }) as Event

it('adds up what was read in the same ten minutes, each language by itself', () => {
  const { pace } = fold(
    passed(1, 0),
    passed(2, 9.9 * MINUTE),
    passed(3, 10 * MINUTE),
    passed(4, 0, { language: 'de', words: 150 }),
  )
  expect(pace.get('en')).toEqual(
    new Map([
      [0, { characters: 2400, words: 400, ms: 2 * MINUTE }],
      [1, { characters: 1200, words: 200, ms: MINUTE }],
    ]),
  )
  expect(pace.get('de')?.get(0)?.words).toBe(150)
})

it('keeps the last sixty stretches, in whatever order they came', () => {
  const events = Array.from({ length: 70 }, (_, n) => passed(n + 1, n * 10 * MINUTE))
  const inOrder = fold(...events).pace.get('en')!
  expect([...inOrder.keys()].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n + 10))
  const late = advance(
    readingTimeProjection,
    refold(readingTimeProjection, events.slice(30)),
    events.slice(0, 30),
  )
  expect(late?.state.pace.get('en')).toEqual(inOrder)
})

it('lets a spell without a pace, or with a broken one, count for its time only', () => {
  const time = fold(read(1, 'r', 1000), passed(2, 0, { characters: Number.NaN }), passed(3, 0, { ms: 1e12 }))
  expect(time.pace.size).toBe(0)
  expect(time.readings.get('r')).toBe(1000 + 2 * MINUTE)
})

it('comes back from its snapshot as it was', () => {
  const folded = refold(readingTimeProjection, [passed(1, 0), passed(2, 10 * MINUTE, { language: 'zh' })])
  const json: unknown = JSON.parse(JSON.stringify(toSnapshot(readingTimeProjection, folded)))
  expect(fromSnapshot(readingTimeProjection, json).state).toEqual(folded.state)
})
