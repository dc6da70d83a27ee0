import { describe, expect, test } from 'vitest'
import type { CardView } from '#contract/study'
import { type Done, startSession } from './session'
import { isGoalReached, minutesOf, outcomeOf, tallyOf } from './sitting'

let n = 0
const done = (card: string, grade?: 1 | 2 | 3 | 4, due?: string, ms = 1_000): Done => ({
  ...{ turn: n++, card, ms },
  ...(grade && { grade }),
  ...(due && { due }),
})
const TOMORROW = '2026-05-02'

const SITTING = [
  done('a', 1),
  done('b', 3, '2026-05-09'),
  done('c', 2, TOMORROW),
  done('a', 1),
  done('d', 1),
  done('e'),
  done('a', 3, TOMORROW),
  done('d', 3, '2026-05-04'),
]

test('answers are counted, and a right choice only by its time', () => {
  expect(tallyOf(SITTING)).toEqual({ answers: 7, right: 4, ms: 8_000 })
})

test('each card counts once: by its first answer, and by the day its last one gave it', () => {
  expect(outcomeOf(SITTING, TOMORROW)).toMatchObject({ remembered: 2, forgotten: 2, tomorrow: 2 })
})

test('what comes tomorrow is not guessed while nobody knows the day', () => {
  expect(outcomeOf([done('a', 3)], undefined).tomorrow).toBe(0)
})

test('hard is what was forgotten, most often first, and what was known only just', () => {
  expect(outcomeOf(SITTING, TOMORROW).hard).toEqual(['a', 'd', 'c'])
})

describe('the minutes set for a sitting', () => {
  const card = { card: 'x' } as CardView
  const after = (ms: number, more: object = {}) => ({
    ...startSession('due'),
    ...{ card, ready: true, done: [done('a', 3, undefined, ms)] },
    ...more,
  })

  test('are over between two cards, once', () => {
    expect(isGoalReached(after(299_999), 5)).toBe(false)
    expect(isGoalReached(after(300_000), 5)).toBe(true)
    expect(isGoalReached(after(300_000, { open: true }), 5)).toBe(false)
    expect(isGoalReached(after(300_000, { attempt: { given: 'x' } }), 5)).toBe(false)
    expect(isGoalReached(after(300_000, { beyond: true }), 5)).toBe(false)
  })

  test('do not hold in practice, without a goal, or when nothing is left', () => {
    expect(isGoalReached(after(900_000, { mode: 'practice' }), 5)).toBe(false)
    expect(isGoalReached(after(900_000), 0)).toBe(false)
    expect(isGoalReached(after(900_000), undefined)).toBe(false)
    expect(isGoalReached(after(900_000, { card: null }), 5)).toBe(false)
  })

  test('are told in whole minutes', () => {
    expect(minutesOf([done('a', 3, undefined, 119_999)])).toBe(1)
  })
})
