import { describe, expect, it } from 'vitest'
import { addDays } from '#core/study/day'
import type { Event, Grade } from '#core/study/events'
import { refold } from '#core/study/projection'
import { recallAfter } from './fsrs'
import { memoryProjection } from './memory'
import { CHANCES, GAPS, keyParts, monthOf, outcomeKey } from './outcomes'

const DAY = '2026-03-30'
let n = 0
const answer = (after: number, grade: Grade, more: Partial<Event & { kind: 'answer' }> = {}): Event => {
  n += 1
  const what = { kind: 'answer', card: 'n:0', form: 'flashcard', mode: 'due' } as const
  return { id: `a-${n}`, at: n, day: addDays(DAY, after), ...what, correct: grade > 1, grade, ms: 1, ...more }
}
const outcomesOf = (...events: Event[]) =>
  [...refold(memoryProjection, events).state.outcomes].map(([key, sums]) => ({ ...keyParts(key), ...sums }))

describe('what was foretold and what came of it', () => {
  it('is nothing for a first answer and one on the same day, whose outcome says nothing of the model', () => {
    expect(outcomesOf(answer(0, 1), answer(0, 3))).toEqual([])
  })

  it('is the chance before the answer, by month and by days since the one before', () => {
    const [first] = outcomesOf(answer(0, 3), answer(5, 3))
    const chance = recallAfter(5, 2.3065)
    expect(first).toMatchObject({ month: 2026 * 12 + 3, answers: 1, remembered: 1 })
    expect(first!.expected).toBeCloseTo(chance, 6)
    expect(GAPS[first!.gap]).toBe(4)
    expect(CHANCES[first!.chance]).toBeLessThanOrEqual(chance)
  })

  it('adds up what is alike and leaves out practice', () => {
    const events = [answer(0, 3), answer(0, 3, { card: 'm:0' }), answer(0, 3, { card: 'k:0' })]
    const later = [
      answer(2, 1),
      answer(2, 3, { card: 'm:0' }),
      answer(2, 3, { card: 'k:0', mode: 'practice' }),
    ]
    expect(outcomesOf(...events, ...later)).toMatchObject([{ answers: 2, remembered: 1 }])
  })
})

it('keeps apart what lies in other bins', () => {
  const parts = (gap: number, chance: number) => keyParts(outcomeKey(monthOf('2026-12-31'), gap, chance))
  expect(parts(1, 0)).toEqual({ month: 2026 * 12 + 11, gap: 0, chance: 0 })
  expect(parts(20, 0.999)).toEqual({ month: 2026 * 12 + 11, gap: 3, chance: CHANCES.length - 1 })
  expect(parts(36_500, 1)).toEqual({
    month: 2026 * 12 + 11,
    gap: GAPS.length - 1,
    chance: CHANCES.length - 1,
  })
})
