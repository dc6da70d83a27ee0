import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptedProjection } from '#core/fitting/adopted'
import { memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import { confidenceProjection } from '#core/progress/confidence'
import { dayAt } from '#core/study/day'
import type { Event } from '#core/study/events'
import { contentProjection } from '#core/study/fold'
import type { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { ended, gathering, type Projection, refold } from '#core/study/projection'
import { quizzesProjection } from '#core/study/quizzes'
import { readingTimeProjection } from '#core/study/reading-time'
import { sieveOf } from '#core/study/sieve'
import { picked } from './pick'
import { isSegment } from './segments'
import { scan as scanOf } from './test-scan'

const DEVICE = 'aaaaaaaa'

const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 19_000, max: 19_020 }).map(dayAt) },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30', 'a day', '') },
)
const words = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('the works', '', 'Zürich', 'a "word"', '\\', 'two\nlines', '\u2028'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
)
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.nat(60_000) },
  { weight: 1, arbitrary: fc.constantFrom(0.5, -1, 1e21, 2 ** 53 - 1, 1e15) },
)
const said = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** In the order in which answers are written. */
const answer = fc
  .tuple(
    fc.constantFrom('a:0', 'b:0', 'a card of a longer name:1', 'ß:0', '"'),
    fc.constantFrom('typed', 'flashcard'),
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom('due', 'practice') }, fc.constant('quiz')),
    fc.boolean(),
    amount,
    said(words),
    said(fc.constantFrom(1, 2, 3, 4)),
    day,
    fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      fc.constantFrom({ quiz: 'q' }, { sure: 2 }, { step: 1 }),
    ),
    said(amount),
  )
  .map(([card, form, mode, correct, ms, given, grade, due, more, wait]) => ({
    ...{ kind: 'answer', card, form, mode, correct, ms },
    ...(given !== undefined && { given }),
    ...(grade !== undefined && { grade, due }),
    ...more,
    ...(wait !== undefined && { wait }),
  }))
const put = fc.record({
  kind: fc.constant('put'),
  of: fc.constantFrom('note', 'quiz'),
  ref: words,
  set: fc.dictionary(words, words),
})
const other = fc.oneof(
  { weight: 60, arbitrary: put },
  // What looks like an answer, within what is none.
  answer.map((like) => ({
    ...{ kind: 'put', of: 'quiz', ref: 'q' },
    set: { of: [{ id: `${DEVICE}-1`, at: 1, day: '2026-01-01', ...like }] },
  })),
  {
    weight: 20,
    arbitrary: fc.integer({ min: 1, max: 60 }).map((n) => ({ kind: 'undo', target: `${DEVICE}-${n}` })),
  },
  {
    weight: 20,
    arbitrary: fc.constantFrom(
      { kind: 'due', card: 'a:0', due: '2026-01-02' },
      { kind: 'reset', card: 'b:0' },
    ),
  },
)
const body = fc.oneof({ weight: 4, arbitrary: answer }, { weight: 1, arbitrary: other })
/** A log of one device, as it would write it, with an event among it now and then that was brought. */
const log = fc
  .array(fc.tuple(body, day, fc.integer({ min: 0, max: 19 })), { maxLength: 60, size: 'large' })
  .map((some) =>
    some.map(([body, day, chance], n) => ({
      ...{ id: chance === 0 ? `anki:${n}` : `${DEVICE}-${n + 1}`, at: 1_700_000_000_000 + n * 1000, day },
      ...body,
    })),
  ) as fc.Arbitrary<Event[]>

const segment = (events: readonly unknown[], more: object = {}) =>
  JSON.stringify({ v: 1, device: DEVICE, seq: 3, tz: 60, rollover: 4, events, ...more })

const scan = (text: string) => scanOf(text, DEVICE, 3)

/** A plain answer as the event it was. What it does not keep is taken from that. */
function eventOf(entry: Entry, cards: Numbering, event: Event | undefined): unknown {
  if (entry.kind !== 'plain') return entry
  if (event?.kind !== 'answer') return undefined
  const { device, n, at, day, card, isDue, correct, ms, grade, due, step, wait } = entry
  const dueDay = Number.isNaN(due) ? event.due : dayAt(due)
  const some = (value: number) => (Number.isNaN(value) ? undefined : value)
  return {
    ...{ id: `${device}-${n}`, at, day: dayAt(day), kind: 'answer', card: cards.words[card] },
    ...{ form: event.form, mode: isDue ? 'due' : 'practice', correct, ms, grade: grade || undefined },
    ...{ given: event.given, due: dueDay, step: some(step), wait: some(wait) },
  }
}

/** A segment's events; null for what is not that segment. */
function parsed(text: string): Event[] | null {
  try {
    const value: unknown = JSON.parse(text)
    return isSegment(DEVICE, 3)(value) ? value.events : null
  } catch {
    return null
  }
}

describe('reading a segment by a pattern', () => {
  it('comes to what JSON says', () => {
    let plain = 0
    fc.assert(
      fc.property(log, fc.constantFrom({}, { upTo: { n: 5, at: 6 } }), (events, more) => {
        const text = segment(events, more)
        const { entries, cards } = scan(text)
        // An answer within something else leaves all of it to JSON.
        if (!entries) return
        plain += entries.filter(({ kind }) => kind === 'plain').length
        const whole = parsed(text)!
        expect(entries.map((entry, n) => eventOf(entry, cards, whole[n]))).toEqual(whole)
        for (const [n, event] of whole.entries())
          if (event.kind === 'answer' && (event.quiz ?? event.sure) !== undefined)
            expect(entries[n]).toEqual(event)
      }),
      { numRuns: 500 },
    )
    expect(plain).toBeGreaterThan(2_000)
  })

  it('takes no damaged one for whole', () => {
    let taken = 0
    const piece = fc.constantFrom('', '"', ',', '{', '}', ']', '{}', '0', '\n', 'x', ',"at":1', '\\', ']}')
    fc.assert(
      fc.property(
        log,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        piece,
        (events, share, gone, put) => {
          const text = segment(events)
          const at = Math.floor(share * text.length)
          const hurt = text.slice(0, at) + put + text.slice(at + gone)
          const { entries, cards } = scan(hurt)
          if (!entries) return
          taken += 1
          const whole = parsed(hurt)
          expect(entries.map((entry, n) => eventOf(entry, cards, whole?.[n]))).toEqual(whole)
        },
      ),
      { numRuns: 2000 },
    )
    // Many a change is within words, and then it is a segment still.
    expect(taken).toBeGreaterThan(50)
  })

  it('refuses one cut short, one of another number, and one of too many events', () => {
    const event = { id: `${DEVICE}-1`, at: 1, day: '2026-01-01', kind: 'reset', card: 'a' }
    const text = segment([event])
    expect(scan(text).entries).toEqual([event])
    expect(scan(text.slice(0, -1)).entries).toBeNull()
    expect(scanOf(text, DEVICE, 4).entries).toBeNull()
    expect(scanOf(text, 'bbbbbbbb', 3).entries).toBeNull()
    expect(scan(segment(new Array(501).fill(event))).entries).toBeNull()
    expect(scan(segment([event, { id: 1 }])).entries).toBeNull()
  })
})

describe('picking undos out of a segment', () => {
  const words = ['undo"', 'params"']
  const pick = (text: string) => picked(Buffer.from(text), DEVICE, 3, words)
  const known = (events: readonly Event[]) =>
    events.filter(({ kind }) => kind === 'undo' || kind === 'params').map(({ id }) => id)

  it('finds all that there are, or says that it cannot tell', () => {
    let found = 0
    fc.assert(
      fc.property(log, fc.constantFrom({}, { upTo: { n: 5, at: 6 } }), (events, more) => {
        const some = pick(segment(events, more))
        if (!some) return
        expect(known(some).sort()).toEqual(known(events).sort())
        found += some.length
      }),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(500)
  })

  it('takes none for one that is part of something else, or of a damaged text', () => {
    const head = { at: 1, day: '2026-01-01' }
    const undo = { id: `${DEVICE}-2`, ...head, kind: 'undo', target: `${DEVICE}-1` }
    const put = (set: object) => ({ id: `${DEVICE}-3`, ...head, kind: 'put', of: 'quiz', ref: 'q', set })
    expect(pick(segment([undo]))).toEqual([undo])
    expect(pick(segment([put({}), undo, put({})]))).toEqual([undo])
    expect(pick(segment([put({ of: undo })]))).toBeNull()
    expect(pick(segment([put({ of: [undo, undo] })]))).toBeNull()
    expect(pick(segment([put({ answer: 'undo' })]))).toBeNull()
    expect(pick(segment([undo]).slice(0, -4))).toBeNull()
    expect(pick(segment([{ ...undo, day: 3 }]))).toBeNull()
  })
})

describe.each<[string, Projection<unknown>]>([
  ['content', contentProjection as Projection<unknown>],
  ['reading time', readingTimeProjection as Projection<unknown>],
  ['memory', memoryProjection as Projection<unknown>],
  ['activity', activityProjection as Projection<unknown>],
  ['quizzes', quizzesProjection as Projection<unknown>],
  ['confidence', confidenceProjection as Projection<unknown>],
  ['parameters', adoptedProjection as Projection<unknown>],
])('folding %s', (_, projection) => {
  it('out of a log read so comes to the same as folding its events', () => {
    fc.assert(
      fc.property(log, (events) => {
        const { entries, cards } = scan(segment(events))
        fc.pre(entries !== null)
        const made = gathering(projection, cards, [])
        const counts = sieveOf(events.filter(({ kind }) => kind === 'undo'))
        made.take(counts(entries!.slice(0, 20)))
        // Once more, as a log may hold them twice.
        made.take(counts(entries!))
        const folded = refold(projection, JSON.parse(JSON.stringify(events)) as Event[])
        expect(projection.toJSON(ended(made.state()))).toEqual(projection.toJSON(folded.state))
      }),
      { numRuns: 300 },
    )
  })
})
