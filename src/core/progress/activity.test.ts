import { describe, expect, it } from 'vitest'
import type { Event, StudyDay } from '#core/study/events'
import { advance, refold } from '#core/study/projection'
import { activityProjection } from './activity'

const answer = (n: number, day: StudyDay, correct: boolean, more: object = {}): Event => ({
  id: `a-${n}`,
  at: n * 1000,
  day,
  kind: 'answer',
  form: 'typed',
  mode: 'due',
  correct,
  ms: 1500.4,
  ...more,
})
const fold = (...events: Event[]) => refold(activityProjection, events).state

describe('what was done', () => {
  it('is added up by day, practice and answers to what is no card yet among it', () => {
    const { days } = fold(
      answer(1, '2026-03-01', true, { card: 'n:0' }),
      answer(2, '2026-03-01', false, { card: 'n:0', mode: 'practice' }),
      answer(3, '2026-03-02', true, { fact: 'f', mode: 'quiz' }),
    )
    expect(new Map(days)).toEqual(
      new Map([
        ['2026-03-01', { answers: 2, right: 1, ms: 3000 }],
        ['2026-03-02', { answers: 1, right: 1, ms: 1500 }],
      ]),
    )
  })

  it('is added up by note, which knows when it was last asked', () => {
    const { notes } = fold(
      answer(2, '2026-03-02', true, { card: 'reading.fact:0' }),
      answer(1, '2026-03-01', true, { card: 'reading.fact:0' }),
      answer(3, '2026-03-02', false, { card: 'own:0' }),
      answer(4, '2026-03-02', false),
    )
    expect(new Map(notes)).toEqual(
      new Map([
        ['reading.fact', { answers: 2, right: 2, ms: 3000, at: 2000, first: '2026-03-01' }],
        ['own', { answers: 1, right: 0, ms: 1500, at: 3000, first: '2026-03-02' }],
      ]),
    )
  })

  it('knows the first day a note was learned on, which practice is not', () => {
    const { notes } = fold(
      answer(1, '2026-03-01', true, { card: 'n:0', mode: 'practice' }),
      answer(2, '2026-03-04', true, { card: 'n:1' }),
      answer(3, '2026-03-03', true, { card: 'n:0', mode: 'quiz' }),
    )
    expect(notes.get('n')?.first).toBe('2026-03-03')
  })

  it('does not count time that no clock can have measured', () => {
    const { days } = fold(
      answer(1, '2026-03-01', true, { ms: -1 }),
      answer(2, '2026-03-01', true, { ms: 1e9 }),
    )
    expect(days.get('2026-03-01')).toEqual({ answers: 2, right: 2, ms: 0 })
  })

  it('goes on from any state, with answers older than the last as well', () => {
    const folded = refold(activityProjection, [answer(5, '2026-03-02', true, { card: 'n:0' })])
    const older = advance(activityProjection, folded, [answer(1, '2026-03-01', false, { card: 'n:0' })])
    expect(older?.state.notes.get('n')).toEqual({
      answers: 2,
      right: 1,
      ms: 3000,
      at: 5000,
      first: '2026-03-01',
    })
    expect(folded.state.notes.get('n')).toMatchObject({ answers: 1 })
  })
})
