import { describe, expect, it } from 'vitest'
import type { Event } from './events'
import { advance, fromSnapshot, refold, toSnapshot } from './projection'
import { quizzesProjection } from './quizzes'

let n = 0
const answer = (more: object): Event =>
  ({
    id: `a-${++n}`,
    at: n,
    day: '2026-03-01',
    kind: 'answer',
    quiz: 'q',
    form: 'typed',
    mode: 'quiz',
    correct: true,
    given: 'Rome',
    ms: 900,
    ...more,
  }) as Event
const undo = (target: Event): Event => ({
  id: `a-${++n}`,
  at: n,
  day: '2026-03-01',
  kind: 'undo',
  target: target.id,
})
const correct = (events: Event[]) => {
  const { state } = refold(quizzesProjection, events)
  return Object.fromEntries(
    [...state].map(([quiz, all]) => [quiz, [...all].map(([key, one]) => [key, one.correct])]),
  )
}

describe('the answers of quizzes', () => {
  it('are kept by quiz and by what was asked', () => {
    const events = [
      answer({ card: 'c:0' }),
      answer({ fact: 'f', correct: false }),
      answer({ card: 'c:0', quiz: 'p', correct: false }),
    ]
    expect(correct(events)).toEqual({
      q: [
        ['c:0', true],
        ['f', false],
      ],
      p: [['c:0', false]],
    })
  })

  it('are the last ones, in whatever order a log brings them', () => {
    const first = answer({ card: 'c:0' })
    const second = answer({ card: 'c:0', correct: false })
    expect(correct([second, first])).toEqual({ q: [['c:0', false]] })
    const late = advance(quizzesProjection, refold(quizzesProjection, [second]), [first])
    expect(late?.state.get('q')?.get('c:0')?.correct).toBe(false)
  })

  it('are those before, once one is undone', () => {
    const first = answer({ card: 'c:0' })
    const second = answer({ card: 'c:0', correct: false })
    expect(correct([first, second, undo(second)])).toEqual({ q: [['c:0', true]] })
    expect(correct([first, undo(first)])).toEqual({})
  })

  it('leave a state as it was when another answer comes', () => {
    const before = refold(quizzesProjection, [answer({ card: 'c:0' })])
    advance(quizzesProjection, before, [answer({ card: 'd:0' }), answer({ card: 'c:0', correct: false })])
    expect([...before.state.get('q')!].map(([key, one]) => [key, one.correct])).toEqual([['c:0', true]])
  })

  it('pass over what is no answer to a quiz', () => {
    const none = [
      answer({ quiz: undefined, card: 'c:0' }),
      answer({ quiz: 7, card: 'c:0' }),
      answer({}),
      answer({ card: 'c:0', correct: 'yes' }),
    ]
    expect(correct(none)).toEqual({})
    const { state } = refold(quizzesProjection, [answer({ card: 'c:0', given: 5, ms: -1, form: null })])
    expect(state.get('q')?.get('c:0')).toMatchObject({ given: '', ms: 0, form: 'null' })
  })

  it('come back from a snapshot as they were', () => {
    const folded = refold(quizzesProjection, [answer({ card: 'c:0', grade: 3 }), answer({ fact: 'f' })])
    const json = JSON.parse(JSON.stringify(toSnapshot(quizzesProjection, folded)))
    expect([...fromSnapshot(quizzesProjection, json).state]).toEqual([...folded.state])
  })
})
