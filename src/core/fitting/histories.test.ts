import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fsrsOf, type MemoryState } from '#core/memory/fsrs'
import { memoryProjection } from '#core/memory/memory'
import { addDays } from '#core/study/day'
import type { Event, Grade } from '#core/study/events'
import { refold } from '#core/study/projection'
import { type Histories, historiesOf } from './histories'

const DAY = '2026-03-01'
let n = 0
const at = (after: number, body: object): Event => {
  n += 1
  return { id: `a-${n}`, at: n, day: addDays(DAY, after), ...body } as Event
}
const answer = (card: string, after: number, grade: Grade, mode = 'due') =>
  at(after, { kind: 'answer', card, form: 'flashcard', mode, correct: grade > 1, grade, ms: 1 })

const plain = ({ starts, grades, gaps, turns }: Histories) => ({
  starts: [...starts],
  grades: [...grades],
  gaps: [...gaps],
  turns: [...turns],
})

describe('the histories of a log', () => {
  it('are the answers of each card in order, with the days between them', () => {
    const events = [
      answer('a', 0, 3),
      answer('b', 0, 1),
      answer('b', 0, 3),
      answer('a', 4, 2),
      answer('b', 1, 4),
    ]
    expect(plain(historiesOf(events))).toEqual({
      starts: [0, 2, 5],
      grades: [3, 2, 1, 3, 4],
      gaps: [0, 4, 0, 0, 1],
      turns: [0, 3, 1, 2, 4],
    })
  })

  it('leave out practice and what was undone', () => {
    const gone = answer('a', 2, 1)
    const undo = at(2, { kind: 'undo', target: gone.id })
    const events = [answer('a', 0, 3), answer('a', 1, 1, 'practice'), gone, undo, answer('a', 3, 3)]
    expect(plain(historiesOf(events))).toMatchObject({ grades: [3, 3], gaps: [0, 3] })
  })

  it('begin anew after a reset, and never where memory was brought from elsewhere', () => {
    const seed = at(5, { kind: 'seed', card: 'b', s: 10, d: 5, model: 'FSRS-6' })
    const events = [
      ...[answer('a', 0, 3), answer('a', 2, 3), at(2, { kind: 'reset', card: 'a' }), answer('a', 9, 1)],
      ...[
        seed,
        answer('b', 9, 3),
        at(9, { kind: 'reset', card: 'b' }),
        answer('b', 9, 2),
        answer('b', 10, 3),
      ],
    ]
    expect(plain(historiesOf(events))).toEqual({
      starts: [0, 2, 3, 5],
      grades: [3, 3, 1, 2, 3],
      gaps: [0, 2, 0, 0, 1],
      turns: [0, 1, 2, 3, 4],
    })
  })

  it('never go back in time with a traveller', () => {
    expect(plain(historiesOf([answer('a', 3, 3), answer('a', 2, 3)])).gaps).toEqual([0, 0])
  })
})

const card = fc.constantFrom('a', 'b', 'c')
const day = fc.integer({ min: 0, max: 40 })
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const mode = fc.constantFrom('due', 'quiz', 'practice')
const body = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('answer'), card, grade, mode, form: fc.constant('typed') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reset'), card }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo'), target: fc.nat(60).map((n) => `x-${n}`) }) },
)
const log = fc
  .array(fc.tuple(day, body), { maxLength: 60, size: 'large' })
  .map((all) =>
    all.map(([after, body], n) => ({ id: `x-${n}`, at: n, day: addDays(DAY, after), ...body }) as Event),
  )

describe('of any log', () => {
  it('they are the same whatever order its events come in', () => {
    const shuffled = log.chain((events) =>
      fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
    )
    fc.assert(
      fc.property(shuffled, ([events, others]) => {
        expect(plain(historiesOf([...others, ...events.slice(0, 3)]))).toEqual(plain(historiesOf(events)))
      }),
    )
  })

  it('they lead to the states that memory holds: what is fitted is what is used', () => {
    const { nextState } = fsrsOf()
    fc.assert(
      fc.property(log, (events) => {
        const { starts, grades, gaps } = historiesOf(events)
        const ends = new Set<string>()
        for (let history = 0; history + 1 < starts.length; history += 1) {
          let state: MemoryState | null = null
          for (let at = starts[history]!; at < starts[history + 1]!; at += 1)
            state = nextState(state, gaps[at]!, grades[at]! as Grade)
          ends.add(JSON.stringify([state!.stability, state!.difficulty]))
        }
        for (const [, { stability, difficulty }] of refold(memoryProjection, events).state)
          expect(ends).toContain(JSON.stringify([stability, difficulty]))
      }),
    )
  })
})
