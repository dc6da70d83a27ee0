import { describe, expect, it } from 'vitest'
import type { Event, EventBody, Grade, StudyDay } from '#core/study/events'
import { Numbering } from '#core/study/numbering'
import { pack, repacked } from '#core/study/pack'
import { advance, ended, fromSnapshot, gathering, refold, toSnapshot } from '#core/study/projection'
import { WordList } from '#core/study/word-list'
import { DEFAULT_WEIGHTS, fsrsOf, intervalOf, nextState } from './fsrs'
import { memoryProjection } from './memory'
import { recallOn } from './schedule'

let n = 0
function event(day: StudyDay, body: EventBody, at?: number): Event {
  n += 1
  return { id: `a-${n}`, at: at ?? n, day, ...body }
}
const answer = (day: StudyDay, grade: Grade | undefined, more: object = {}, at?: number): Event =>
  event(
    day,
    {
      kind: 'answer',
      card: 'c:0',
      form: 'typed',
      mode: 'due',
      correct: grade !== 1,
      ...(grade && { grade }),
      ms: 900,
      ...more,
    },
    at,
  )
const fold = (...events: Event[]) => refold(memoryProjection, events).state
const of = (...events: Event[]) => fold(...events).get('c:0')

describe('what is remembered of a card', () => {
  it('follows the days of its answers', () => {
    const first = nextState(null, 0, 3)
    const second = nextState(first, 5, 1)
    const third = nextState(second, 0, 3)
    const answers = [
      answer('2026-03-01', 3),
      answer('2026-03-06', 1, { due: '2026-03-06' }),
      answer('2026-03-06', 3, { due: '2026-03-09' }),
    ]
    expect(of(...answers)).toEqual({
      ...third,
      last: '2026-03-06',
      due: '2026-03-09',
      reps: 3,
      lapses: 1,
      grade: 3,
      at: answers[2]!.at,
    })
  })

  it('counts the days of the events, not the hours between them', () => {
    const late = answer('2026-03-01', 3, {}, Date.UTC(2026, 2, 2, 3, 59))
    const early = answer('2026-03-02', 3, {}, Date.UTC(2026, 2, 2, 4, 1))
    expect(of(late, early)).toMatchObject(nextState(nextState(null, 0, 3), 1, 3))
  })

  it('takes a day that came before the last one, as travellers have it, as the same day', () => {
    expect(of(answer('2026-03-02', 3), answer('2026-03-01', 3))).toMatchObject({
      ...nextState(nextState(null, 0, 3), 0, 3),
      last: '2026-03-01',
    })
  })

  it('is made of graded answers to cards only, and not of practice', () => {
    const others = [
      answer('2026-03-01', undefined),
      answer('2026-03-01', 3, { mode: 'practice' }),
      answer('2026-03-01', 3, { card: undefined, fact: 'f' }),
      answer('2026-03-01', 5 as Grade),
      answer('a day', 3),
    ]
    expect(fold(...others)).toEqual(fold())
    expect(of(answer('2026-03-01', 3, { mode: 'quiz' }))?.reps).toBe(1)
  })

  it('is due on the day the answer names, else on the one that its stability gives', () => {
    const days = intervalOf(nextState(null, 0, 4).stability, 0.9)
    expect(days).toBe(8)
    expect(of(answer('2026-03-01', 4, { due: '2026-04-01' }))?.due).toBe('2026-04-01')
    expect(of(answer('2026-03-01', 4))?.due).toBe('2026-03-09')
    expect(of(answer('2026-03-01', 4, { due: 'soon' }))?.due).toBe('2026-03-09')
    expect(of(answer('2026-03-01', 1))?.due).toBe('2026-03-01')
  })

  it('is put off or forward by hand until the next answer', () => {
    const first = answer('2026-03-01', 3)
    const put = event('2026-03-02', { kind: 'due', card: 'c:0', due: '2026-05-01' })
    const second = answer('2026-03-03', 3, { due: '2026-03-10' })
    expect(of(first, put)).toEqual({ ...of(first), due: '2026-05-01' })
    expect(of(first, put, second)).toEqual(of(first, second))
    expect(of(put)).toBeUndefined()
  })

  it('begins anew after a reset', () => {
    const first = answer('2026-03-01', 4)
    const reset = event('2026-03-02', { kind: 'reset', card: 'c:0' })
    const again = answer('2026-03-05', 3)
    expect(of(first, reset)).toBeUndefined()
    expect(fold(first, reset).size).toBe(0)
    expect(of(first, reset, again)).toEqual(of(again))
  })

  it('counts as forgotten once a day, and never at a first meeting', () => {
    expect(of(answer('2026-03-01', 1), answer('2026-03-01', 1))?.lapses).toBe(0)
    expect(of(answer('2026-03-01', 3), answer('2026-03-02', 1), answer('2026-03-02', 1))?.lapses).toBe(1)
  })
})

describe('a card found with a memory of its own', () => {
  const seed = (day: StudyDay, s: number, d = 5) =>
    event(day, { kind: 'seed', card: 'c:0', s, d, model: 'fsrs-6' })

  it('goes on from the state it is given, on the day it is given', () => {
    const found = seed('2026-03-01', 30)
    expect(of(found)).toMatchObject({ stability: 30, difficulty: 5, last: '2026-03-01', due: '2026-03-31' })
    const known = of(found, answer('2026-03-21', 3))
    expect(known).toMatchObject(nextState({ stability: 30, difficulty: 5 }, 20, 3))
    expect(known).toMatchObject({ reps: 1, lapses: 0 })
    expect(of(found, answer('2026-03-21', 1))).toMatchObject({ reps: 1, lapses: 1 })
  })

  it('is a review of the day and not new', () => {
    const memory = fold(seed('2026-03-01', 30), answer('2026-03-21', 3))
    expect(memory.on('2026-03-21')).toEqual({ introduced: 0, reviews: 1 })
  })

  it('keeps to what FSRS allows, and is passed over when it says nothing', () => {
    expect(of(seed('2026-03-01', 90_000, 40))).toMatchObject({ stability: 36_500, difficulty: 10 })
    expect(of(seed('2026-03-01', 0), seed('2026-03-01', 3, Number.NaN), seed('a day', 3))).toBeUndefined()
  })
})

describe('weights of one\u2019s own', () => {
  const own = DEFAULT_WEIGHTS.map((weight, n) => (n < 4 || n === 20 ? weight * 2 : weight))
  const params = (w: readonly number[]) =>
    event('2026-03-02', { kind: 'params', w: [...w], model: 'fsrs-6', trainedOn: 3000, logLoss: 0.3 })
  const answers = () => [answer('2026-03-01', 3), answer('2026-03-05', 1)] as const

  it('hold for every answer, those before them too', () => {
    const [first, second] = answers()
    const memory = fold(first, second, params(own))
    expect(memory.weights).toEqual(own)
    const fsrs = fsrsOf(own)
    expect(memory.get('c:0')).toMatchObject(fsrs.nextState(fsrs.nextState(null, 0, 3), 4, 1))
    expect(recallOn(memory.get('c:0')!, '2026-03-25')).toBeCloseTo(
      fsrs.recallAfter(20, memory.get('c:0')!.stability),
      6,
    )
  })

  it('are the newest ones, and the usual ones again once they are undone', () => {
    const [first, second] = answers()
    const good = params(own)
    const better = params(own.map((weight, n) => (n < 4 ? weight * 0.9 : weight)))
    expect(fold(good, first, second, better).weights).toEqual(better.kind === 'params' && better.w)
    const undo = event('2026-03-06', { kind: 'undo', target: better.id })
    expect(fold(first, second, better, undo)).toEqual(fold(first, second))
    expect(fold(first, second).weights).toEqual(DEFAULT_WEIGHTS)
  })

  it('are held for the last of a log by whoever knows them beforehand, and only where they are', () => {
    const good = params(own)
    const better = params(own.map((weight, n) => (n < 4 ? weight * 0.9 : weight)))
    const [first, second] = answers()
    const last = answer('2026-03-09', 3)
    const logs = [
      [first, second, last],
      [first, good, second, better, last],
      [second, better, good, last, first],
    ]
    for (const log of logs) {
      const whole = memoryProjection.toJSON(fold(...log))
      for (const known of [[], [good], [better], [good, better]]) {
        const made = gathering(memoryProjection, new Numbering(), known)
        for (const one of log) made.take([one])
        expect(memoryProjection.toJSON(ended(made.state()))).toEqual(whole)
      }
    }
  })

  it('ask for the whole log when they come later, unless they change nothing', () => {
    const folded = refold(memoryProjection, answers())
    expect(advance(memoryProjection, folded, [params(own)])).toBeNull()
    expect(advance(memoryProjection, folded, [params(DEFAULT_WEIGHTS)])?.state.weights).toBe(DEFAULT_WEIGHTS)
  })

  it('are passed over when they are none', () => {
    expect(fold(...answers(), params([1, 2, 3])).weights).toEqual(DEFAULT_WEIGHTS)
  })

  it('are in the snapshot', () => {
    const folded = refold(memoryProjection, [...answers(), params(own)])
    const kept = repacked(toSnapshot(memoryProjection, folded))
    const { weights, cards } = fromSnapshot(memoryProjection, kept).state
    expect(weights).toEqual(own)
    expect([...cards]).toEqual([...folded.state.cards])
  })
})

describe('a card in its steps', () => {
  it('says which and how long it waits, until an answer takes it out of them', () => {
    const waiting = answer('2026-03-01', 3, { due: '2026-03-01', step: 1, wait: 10 })
    expect(of(waiting)).toMatchObject({ step: 1, wait: 10, due: '2026-03-01' })
    expect(of(waiting, answer('2026-03-01', 3))).toMatchObject({ step: undefined, wait: undefined })
    const put = event('2026-03-02', { kind: 'due', card: 'c:0', due: '2026-05-01' })
    expect(of(waiting, put)).toMatchObject({ step: undefined, wait: undefined, due: '2026-05-01' })
  })
})

describe('what a day counts', () => {
  it('is each card met for the first time, in whatever way, and each due card of earlier days once', () => {
    const memory = fold(
      answer('2026-03-01', 3),
      answer('2026-03-01', 1, { card: 'd:0', mode: 'quiz' }),
      answer('2026-03-01', 3, { card: 'd:0' }),
      answer('2026-03-02', 1),
      answer('2026-03-02', 3),
      answer('2026-03-02', 3, { card: 'd:0', mode: 'quiz' }),
      answer('2026-03-02', 3, { card: 'e:0' }),
    )
    expect(memory.on('2026-03-01')).toEqual({ introduced: 2, reviews: 0 })
    expect(memory.on('2026-03-02')).toEqual({ introduced: 1, reviews: 1 })
    expect(memory.on('2026-03-03')).toEqual({ introduced: 0, reviews: 0 })
    expect(memory.askedOn('2026-03-02')).toMatchObject({ introduced: ['e:0'], reviews: ['c:0'] })
    expect(memory.askedOn('2026-03-03')).toMatchObject({ introduced: [], reviews: [] })
  })
})

describe('adding to memory', () => {
  it('refuses an event older than the last that counted, since the order of answers matters', () => {
    const folded = refold(memoryProjection, [answer('2026-03-01', 3, {}, 1000)])
    expect(advance(memoryProjection, folded, [answer('2026-03-01', 3, {}, 999)])).toBeNull()
    const read = event('2026-03-01', { kind: 'del', of: 'note', ref: 'c' }, 5)
    expect(advance(memoryProjection, folded, [read])?.state).toBe(folded.state)
    expect(advance(memoryProjection, folded, [answer('2026-03-01', 3, {}, 1001)])?.state.size).toBe(1)
  })

  it('forgets an answer that was undone as if it had never been given', () => {
    const first = answer('2026-03-01', 3)
    const wrong = answer('2026-03-04', 1)
    const undo = event('2026-03-04', { kind: 'undo', target: wrong.id })
    expect(fold(first, wrong, undo)).toEqual(fold(first))
  })
})

describe('a snapshot of memory', () => {
  const events = [answer('2026-03-01', 3), answer('2026-03-01', 1, { card: 'd:0' })]

  it('is small, and the same whatever order cards were met in', () => {
    const folded = refold(memoryProjection, events)
    const { json, parts } = pack(toSnapshot(memoryProjection, folded))
    expect(json.length + parts.reduce((sum, part) => sum + part.length, 0)).toBeLessThan(500)
    const back = refold(memoryProjection, events.toReversed())
    expect(pack(toSnapshot(memoryProjection, back))).toEqual({ json, parts, later: [] })
    const kept = repacked(toSnapshot(memoryProjection, folded))
    expect(new Map(fromSnapshot(memoryProjection, kept).state)).toEqual(new Map(folded.state))
  })

  it('is refused when it is none', () => {
    const whole = { days: [], dues: [], latest: ['', [], []], last: null, outcomes: [] }
    const names = WordList.of(['c:0']).kept
    for (const state of [
      null,
      {},
      { cards: 5 },
      { ...whole, cards: { names: ['c:0'], rows: new Float64Array(10) } },
      { ...whole, cards: { names, rows: new Float64Array(9) } },
    ]) {
      expect(() => memoryProjection.fromJSON(state)).toThrow(TypeError)
    }
    const cards = { names, rows: new Float64Array(10) }
    expect(memoryProjection.fromJSON({ ...whole, cards }).size).toBe(1)
  })
})
