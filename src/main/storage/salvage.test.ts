import { describe, expect, it } from 'vitest'
import type { Event, Segment } from '#core/study/events'
import { salvage } from './salvage'
import { isEvent } from './segments'

const event = (n: number, set: Record<string, unknown> = {}): Event => ({
  id: `aaaaaaaa-${n}`,
  at: n,
  day: '2026-03-01',
  kind: 'put',
  of: 'note',
  ref: 'r',
  set,
})
const events = [event(1, { q: 'a "{[ \\' }), event(2, { list: [{ id: 'x' }, { id: '{"id":"y"' }] }), event(3)]
const whole: Segment = { v: 1, device: 'aaaaaaaa', seq: 4, tz: 60, rollover: 4, events }
const text = JSON.stringify(whole)
const ids = (torn: string) => salvage(torn, 'aaaaaaaa', 4, isEvent)?.events.map(({ id }) => id) ?? []

describe('what is left of a torn segment', () => {
  it('is every event that is whole, wherever it was cut', () => {
    for (let length = 0; length < text.length; length++) {
      const kept = events.filter((each) => text.slice(0, length).includes(JSON.stringify(each)))
      const saved = salvage(text.slice(0, length), 'aaaaaaaa', 4, isEvent)
      expect(saved?.events ?? []).toEqual(kept)
    }
  })

  it('is what stands before and after a hurt place', () => {
    const hurt = text.indexOf('"aaaaaaaa-2"')
    expect(ids(`${text.slice(0, hurt)}\0${text.slice(hurt + 1)}`)).toEqual(['aaaaaaaa-1', 'aaaaaaaa-3'])
  })

  it('is nothing where no event is left', () => {
    expect(['', '{"v":1', '{"id":"', '[{"id":"x"}'].flatMap(ids)).toEqual([])
  })
})
