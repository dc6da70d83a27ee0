import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Event } from '#core/study/events'
import { type OpenSegment, opened, plan, SEGMENT_BYTES, SEGMENT_EVENTS, segmentJson } from './segments'

const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('[]', '$&', '"', 'Zürich', 'x'.repeat(20_000)),
)
const appends = fc.array(fc.array(words, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 12 })
const upTo = fc.constantFrom(null, { n: 5, at: 6 })

it('a segment is written as JSON has it, however its events came to it', () => {
  fc.assert(
    fc.property(appends, upTo, fc.boolean(), (all, upTo, isOpenedAgain) => {
      let n = 0
      let open: OpenSegment | null = null
      const written: Event[] = []
      for (const some of all) {
        const drafts = some.map((ref) => {
          n += 1
          const event = { id: `aaaaaaaa-${n}`, at: n, day: '2026-01-01', kind: 'reset', card: ref } as const
          return { event, tz: 60, rollover: 4 }
        })
        for (const one of plan(open, n, 'aaaaaaaa', drafts, upTo)) {
          expect(segmentJson(one)).toBe(JSON.stringify(one.segment))
          expect(one.text).toBe(opened(one.segment).text)
          expect(one.segment.events.length).toBeLessThanOrEqual(SEGMENT_EVENTS)
          expect(one.bytes <= SEGMENT_BYTES || one.segment.events.length === 1).toBe(true)
          open = isOpenedAgain ? opened(one.segment) : one
        }
        written.push(...drafts.map(({ event }) => event))
      }
      expect(open!.segment.events.at(-1)).toEqual(written.at(-1))
    }),
  )
})
