import { expect, test } from 'vitest'
import type { QuizSummary } from '#contract/study'
import { quizLeft } from './lastQuiz'

const NOW = Date.UTC(2026, 4, 9, 12)
const HOUR = 3_600_000

const quiz = (id: string, rest: Partial<QuizSummary> = {}): QuizSummary => ({
  id,
  at: NOW - HOUR,
  day: '2026-05-09',
  kind: 'after',
  readings: [{ id: 'a', title: 'Rivers' }],
  items: 9,
  answered: 3,
  right: 2,
  ...rest,
})

test('a quiz left in its middle is gone on with', () => {
  expect(quizLeft([quiz('q')], NOW)?.id).toBe('q')
  expect(quizLeft([quiz('ahead', { at: NOW + HOUR })], NOW)?.id).toBe('ahead')
})

test('a quiz that is over, or was only looked at, is not', () => {
  expect(quizLeft([quiz('over', { answered: 9 })], NOW)).toBeUndefined()
  expect(quizLeft([quiz('seen', { answered: 0 })], NOW)).toBeUndefined()
  expect(quizLeft([], NOW)).toBeUndefined()
})

test('an older quiz is not, once there is a newer one', () => {
  expect(quizLeft([quiz('over', { answered: 9 }), quiz('older')], NOW)).toBeUndefined()
})

test('after two days it is let go', () => {
  expect(quizLeft([quiz('q', { at: NOW - 47 * HOUR })], NOW)?.id).toBe('q')
  expect(quizLeft([quiz('q', { at: NOW - 48 * HOUR })], NOW)).toBeUndefined()
})
