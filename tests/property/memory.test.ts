import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_WEIGHTS } from '#core/memory/fsrs'
import { type Memory, memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { addDays } from '#core/study/day'
import type { Event } from '#core/study/events'
import { repacked } from '#core/study/pack'
import { advance, fromSnapshot, type Projection, refold, toSnapshot } from '#core/study/projection'

const scaled = (factor: number) => DEFAULT_WEIGHTS.map((weight) => weight * factor)
const device = fc.constantFrom('aaaaaaaa', 'b')
const id = fc.record({ device, n: fc.integer({ min: 1, max: 40 }) }).map(({ device, n }) => `${device}-${n}`)
const card = fc.constantFrom('r.f:0', 's.g:0', 'own:0', '__proto__:0')
const day = fc.integer({ min: 0, max: 40 }).map((n) => addDays('2026-03-01', n))
const grade = fc.constantFrom(1, 2, 3, 3, 3, 4)

const answer = fc.record(
  {
    kind: fc.constant('answer' as const),
    form: fc.constantFrom('typed', 'flashcard'),
    mode: fc.constantFrom('due', 'due', 'quiz', 'practice'),
    correct: fc.boolean(),
    ms: fc.integer({ min: -1, max: 60_000 }),
    card,
    grade,
    due: day,
    step: fc.constantFrom(0, 1, -1),
    wait: fc.constantFrom(1, 10, Number.NaN),
  },
  { requiredKeys: ['kind', 'form', 'mode', 'correct', 'ms'] },
)
const other = fc.oneof(
  fc.record({ kind: fc.constant('due' as const), card, due: day }),
  fc.record({ kind: fc.constant('reset' as const), card }),
  fc.record({
    kind: fc.constant('seed' as const),
    card,
    s: fc.constantFrom(0.0001, 3.5, 90_000),
    d: fc.constantFrom(-1, 5, 11),
    model: fc.constant('fsrs-6'),
  }),
  fc.record({ kind: fc.constant('del' as const), of: fc.constant('note' as const), ref: fc.constant('own') }),
)
const params = fc.record({
  kind: fc.constant('params' as const),
  w: fc.constantFrom([...DEFAULT_WEIGHTS], scaled(1.2), scaled(0.8), [1, 2]),
  model: fc.constant('fsrs-6'),
  trainedOn: fc.constant(5000),
  logLoss: fc.constant(0.3),
})
const undo = fc.record({ kind: fc.constant('undo' as const), target: id })
const body = fc.oneof(
  { weight: 50, arbitrary: answer },
  { weight: 10, arbitrary: other },
  { weight: 1, arbitrary: params },
  { weight: 5, arbitrary: undo },
)
// Moments and days by chance: devices with other clocks, travellers, and ties.
const event = fc
  .tuple(id, fc.integer({ min: 0, max: 30 }), day, body)
  .map(([id, at, day, body]) => ({ id, at, day, ...body }) as Event)
const log = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 60, size: 'large' })
const shuffled = log.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
)
const runs = { numRuns: 300 }

describe.each<[string, Projection<unknown>]>([
  ['memory', memoryProjection as Projection<unknown>],
  ['activity', activityProjection as Projection<unknown>],
])('folding %s', (_, projection) => {
  const fold = (events: Event[]) => refold(projection, events)
  /** Byte for byte: the same memory has one JSON. */
  const bytes = (state: unknown) => JSON.stringify(projection.toJSON(state))

  it('does not depend on the order or the repetition of events', () => {
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(bytes(fold(others).state)).toBe(bytes(fold(events).state))
        expect(bytes(fold([...events, ...others]).state)).toBe(bytes(fold(events).state))
      }),
      runs,
    )
  })

  it('makes an undone event as if it had never happened', () => {
    fc.assert(
      fc.property(
        log.filter((events) => events.length > 0),
        fc.nat(),
        (events, pick) => {
          const gone = events[pick % events.length]!
          const without = events.filter((each) => each !== gone)
          const undo: Event = {
            id: 'zzzzzzzz-1',
            at: 3,
            day: '2026-03-01',
            kind: 'undo',
            target: gone.id,
          }
          expect(bytes(fold([...events, undo]).state)).toBe(bytes(fold(without).state))
        },
      ),
      runs,
    )
  })

  it('one by one, from any snapshot, comes to the same as all at once', () => {
    let advanced = 0
    fc.assert(
      fc.property(log, fc.nat(), (all, cut) => {
        const events = [...all].sort((a, b) => a.at - b.at)
        const at = cut % (events.length + 1)
        const kept = toSnapshot(projection, fold(events.slice(0, at)))
        let folded = fromSnapshot(projection, repacked(kept))
        expect(toSnapshot(projection, folded)).toEqual(kept)
        for (const [i, each] of events.slice(at).entries()) {
          const next = advance(projection, folded, [each])
          if (next) advanced += 1
          folded = next ?? fold(events.slice(0, at + i + 1))
          expect(bytes(folded.state)).toBe(bytes(fold(events.slice(0, at + i + 1)).state))
        }
      }),
      runs,
    )
    expect(advanced).toBeGreaterThan(2000)
  })

  it('takes a batch as it takes its events one by one', () => {
    let advanced = 0
    fc.assert(
      fc.property(log, fc.nat(), (all, cut) => {
        const events = [...all].sort((a, b) => a.at - b.at)
        const at = cut % (events.length + 1)
        const next = advance(projection, fold(events.slice(0, at)), events.slice(at))
        if (next) {
          advanced += 1
          expect(bytes(next.state)).toBe(bytes(fold(events).state))
        }
      }),
      runs,
    )
    expect(advanced).toBeGreaterThan(10)
  })

  it('leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(log, log, log, (before, one, another) => {
        const folded = fold(before)
        const copy = bytes(folded.state)
        for (const more of [one, another]) {
          const next = advance(projection, folded, more)
          if (next) advance(projection, next, another)
          expect(bytes(folded.state)).toBe(copy)
        }
      }),
      runs,
    )
  })
})

it('memory keeps within what FSRS allows, whatever it is told', () => {
  fc.assert(
    fc.property(log, (events) => {
      const memory: Memory = refold(memoryProjection, events).state
      for (const [, { stability, difficulty, reps, lapses }] of memory) {
        expect(stability).toBeGreaterThanOrEqual(0.001)
        expect(stability).toBeLessThanOrEqual(36_500)
        expect(difficulty).toBeGreaterThanOrEqual(1)
        expect(difficulty).toBeLessThanOrEqual(10)
        expect(reps).toBeGreaterThanOrEqual(lapses)
      }
    }),
    runs,
  )
})
