import { expect, it } from 'vitest'
import type { Event } from '#core/study/events'
import { fromSnapshot, refold, toSnapshot } from '#core/study/projection'
import { confidenceProjection, confidenceShares } from './confidence'

let n = 0
function answer(correct: boolean, sure?: number): Event {
  n += 1
  const what = { kind: 'answer', card: 'n:0', form: 'typed', mode: 'practice', correct, ms: 1 } as const
  return { id: `a-${n}`, at: n, day: '2026-03-01', ...what, ...(sure !== undefined && { sure }) } as Event
}

it('tells how often the reader was right when they were sure, and passes over answers without a word of it', () => {
  const events = [
    answer(true, 3),
    answer(true, 3),
    answer(false, 3),
    answer(false, 1),
    answer(true),
    answer(true, 7),
  ]
  const folded = refold(confidenceProjection, events)
  expect(confidenceShares(folded.state)).toMatchObject([
    { sure: 1, answers: 1, right: 0, share: 0 },
    { sure: 2, answers: 0, right: 0, share: null },
    { sure: 3, answers: 3, right: 2 },
  ])
  const json = JSON.parse(JSON.stringify(toSnapshot(confidenceProjection, folded)))
  expect(fromSnapshot(confidenceProjection, json)).toEqual(folded)
  expect(() => fromSnapshot(confidenceProjection, { targets: [], state: [] })).toThrow(TypeError)
})
