import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stampsOf } from '#core/study/entity'
import { type Event, KINDS } from '#core/study/events'
import { type Content, contentProjection, foldContent, plainContent } from '#core/study/fold'
import { merge } from '#core/study/merge'
import { Numbering } from '#core/study/numbering'
import { repacked } from '#core/study/pack'
import {
  advance,
  ended,
  type Folded,
  fromSnapshot,
  gathering,
  type Projection,
  refold,
  targetsOf,
  toSnapshot,
} from '#core/study/projection'
import { readingTimeProjection } from '#core/study/reading-time'
import { proceed, recent } from '#core/study/recent'
import { sieveOf } from '#core/study/sieve'

const device = fc.constantFrom('aaaaaaaa', 'b', 'constructor')
const known = fc.record({ device, n: fc.integer({ min: 1, max: 25 }) }).map((id) => `${id.device}-${id.n}`)
const id = fc.oneof(
  { weight: 9, arbitrary: known },
  { weight: 1, arbitrary: fc.constantFrom('anki:x:0:5', '__proto__') },
)
const of = fc.constantFrom(...KINDS.slice(0, 3))
const ref = fc.constantFrom('r', 's', '__proto__', 'constructor')
const field = fc.constantFrom('title', 'tags', 'constructor', '__proto__')
const set = fc
  .array(
    fc.tuple(field, fc.oneof(fc.integer(), fc.constant(null), fc.array(fc.constant('x'), { maxLength: 2 }))),
  )
  .map((pairs) => Object.fromEntries(pairs))

const put = fc.record({ kind: fc.constant('put' as const), of, ref, set })
const del = fc.record({ kind: fc.constant('del' as const), of, ref })
const undo = fc.record({ kind: fc.constant('undo' as const), target: id })
const read = fc.record({
  kind: fc.constant('read' as const),
  reading: ref,
  text: fc.constant('t'),
  from: fc.constant({ block: '0.0', at: 0 }),
  to: fc.constant({ block: '0.1', at: 5 }),
  ms: fc.integer({ min: 1, max: 60_000 }),
  passed: fc.record({
    language: fc.constantFrom('en', '__proto__'),
    characters: fc.nat(9_000),
    words: fc.nat(1_500),
    ms: fc.integer({ min: 1, max: 60_000 }),
  }),
})
const other = fc.constantFrom(
  { kind: 'answer' as const, card: 'c', form: 'typed', mode: 'due' as const, correct: true, ms: 900 },
  { kind: 'due' as const, card: 'c', due: '2026-01-02' },
  { kind: 'reset' as const, card: 'c' },
  { kind: 'seed' as const, card: 'c', s: 1, d: 2, model: 'm' },
  { kind: 'params' as const, w: [1], model: 'm', trainedOn: 1, logLoss: 0.3 },
)
const body = fc.oneof({ weight: 4, arbitrary: put }, { weight: 2, arbitrary: undo }, del, read, other)
// Few moments, so that ties have to be broken; ids are bound to moments only by chance, as after a merge.
const event = fc
  .tuple(id, fc.integer({ min: 0, max: 8 }), fc.constantFrom('2026-01-01', '2026-01-02'), body)
  .map(([id, at, day, body]) => ({ id, at, day, ...body }) as Event)
/** Events of any kind from several devices: undo of anything, of what is absent, of itself, in circles. */
const log = fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 40, size: 'large' })
const shuffled = log.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
)
/** Two copies under one id happen only in damaged logs; merging is to be sound even then. */
const damaged = fc.array(event, { maxLength: 40 })

const fresh = (target: string): Event => ({
  id: 'zzzzzzzz-1',
  at: 3,
  day: '2026-01-01',
  kind: 'undo',
  target,
})
const runs = { numRuns: 400 }

describe('merging logs', () => {
  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(damaged, damaged, damaged, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a))
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)))
        expect(merge(a, a)).toEqual(merge(a))
        expect(merge(merge(a, b), b)).toEqual(merge(a, b))
      }),
      runs,
    )
  })
})

describe.each<[string, Projection<unknown>, (state: never) => unknown]>([
  ['content', contentProjection as Projection<unknown>, plainContent as (state: Content) => unknown],
  ['reading time', readingTimeProjection as Projection<unknown>, (state) => state],
])('folding %s', (_, projection, plain) => {
  const fold = (events: Event[]) => refold(projection, events)
  const whole = ({ state, targets }: Folded<unknown>) => ({ state: plain(state as never), targets })

  it('comes to the same when the log is read in pieces, whatever their order', () => {
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 7 }), ([events, others], size) => {
        const counts = sieveOf(others.filter(({ kind }) => kind === 'undo'))
        const made = gathering(projection, new Numbering(), [])
        const all = [...others, ...events]
        for (let from = 0; from < all.length; from += size) made.take(counts(all.slice(from, from + size)))
        const folded = { state: ended(made.state()), targets: targetsOf(all) }
        expect(whole(folded)).toEqual(whole(fold(events)))
      }),
      runs,
    )
  })

  it('does not depend on the order or the repetition of events', () => {
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(fold(others)).toEqual(fold(events))
        expect(fold([...events, ...others])).toEqual(fold(events))
      }),
      runs,
    )
  })

  it('makes an undone event, an undo too, as if it had never happened', () => {
    fc.assert(
      fc.property(
        log.filter((events) => events.length > 0),
        fc.nat(),
        (events, pick) => {
          const gone = events[pick % events.length]!
          const without = events.filter((each) => each !== gone)
          expect(fold([...events, fresh(gone.id)]).state).toEqual(fold(without).state)
        },
      ),
      runs,
    )
  })

  it('gives the same when an undo is undone as when neither happened', () => {
    fc.assert(
      fc.property(log, id, (events, target) => {
        const again: Event = { ...fresh('zzzzzzzz-1'), id: 'zzzzzzzz-2' }
        expect(fold([...events, fresh(target), again]).state).toEqual(fold(events).state)
      }),
      runs,
    )
  })

  it('comes out of a snapshot as it went in, and goes on from there as if it had folded all', () => {
    let advanced = 0
    fc.assert(
      fc.property(shuffled, fc.nat(), ([, events], cut) => {
        const at = cut % (events.length + 1)
        const kept = repacked(toSnapshot(projection, fold(events.slice(0, at))))
        let folded = fromSnapshot(projection, kept)
        expect(whole(folded)).toEqual(whole(fold(events.slice(0, at))))
        for (const [i, each] of events.slice(at).entries()) {
          const next = advance(projection, folded, [each])
          if (next) advanced += 1
          folded = next ?? fold(events.slice(0, at + i + 1))
          expect(whole(folded)).toEqual(whole(fold(events.slice(0, at + i + 1))))
        }
        const again = fromSnapshot(projection, repacked(toSnapshot(projection, folded)))
        expect(whole(again)).toEqual(whole(fold(events)))
      }),
      runs,
    )
    expect(advanced).toBeGreaterThan(1000)
  })

  it('takes a batch as it takes its events one by one, and refuses any batch with an undo', () => {
    fc.assert(
      fc.property(log, fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1)
        const [before, after] = [events.slice(0, at), events.slice(at)]
        const next = advance(projection, fold(before), after)
        if (after.some(({ kind }) => kind === 'undo')) expect(next).toBeNull()
        if (next) expect(next).toEqual(fold(events))
      }),
      runs,
    )
  })

  it('takes back what was done lately as if it had folded all anew', () => {
    let takenBack = 0
    const steps = fc.integer({ min: 1, max: 9 })
    fc.assert(
      fc.property(shuffled, steps, steps, ([, events], every, step) => {
        // Besides what they undo by chance, the event before every few is undone.
        const all = events.flatMap((event, n): Event[] =>
          n % every > 0
            ? [event]
            : [event, { ...fresh(event.id), id: `zzzzzzzz-${n + 1}`, at: 3 + (n % 2) } as Event],
        )
        let held = recent(fold([]))
        for (const [i, each] of all.entries()) {
          const whole = fold(all.slice(0, i + 1))
          const next = proceed(projection, held, [each], step)
          if (next && each.kind === 'undo') takenBack += 1
          held = next ?? recent(whole)
          expect(held.now).toEqual(whole)
          expect(held.stops.length).toBeLessThan(3)
        }
      }),
      runs,
    )
    expect(takenBack).toBeGreaterThan(500)
  })

  it('does not add an imported event: another device may have brought the same', () => {
    fc.assert(
      fc.property(log, event, (events, one) => {
        const imported = { ...one, id: 'anki:x:0:7' }
        expect(advance(projection, fold([...events, imported]), [imported])).toBeNull()
      }),
      runs,
    )
  })

  it('leaves the state it was given as it was', () => {
    fc.assert(
      fc.property(log, log, (before, after) => {
        const folded = fold(before)
        const copy = JSON.stringify(toSnapshot(projection, folded))
        advance(projection, folded, after)
        expect(JSON.stringify(toSnapshot(projection, folded))).toBe(copy)
      }),
      runs,
    )
  })
})

describe('hostile names', () => {
  it('never reach a prototype', () => {
    fc.assert(
      fc.property(log, (events) => {
        const folded = foldContent(JSON.parse(JSON.stringify(events)))
        const kept = contentProjection.fromJSON(repacked(contentProjection.toJSON(folded)))
        for (const entities of [...Object.values(folded), ...Object.values(kept)]) {
          for (const entity of entities.values()) {
            const { fields } = entity
            const stamps = stampsOf(entity)
            expect(Object.getPrototypeOf(fields)).toBeNull()
            expect(Object.keys(fields)).not.toContain('__proto__')
            expect(Object.keys(stamps).sort()).toEqual(Object.keys(fields).sort())
          }
        }
        expect(Object.keys(Object.prototype)).toEqual([])
      }),
      runs,
    )
  })
})
