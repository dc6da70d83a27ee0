import { expect, test } from 'vitest'
import type { QuizSummary } from '#contract/study'
import { quizLeft, unfinished } from './unfinished'

const NOW = Date.UTC(2026, 4, 9, 12)
const HOUR = 3_600_000

const quiz = (id: string, rest: Partial<QuizSummary> = {}): QuizSummary => ({
  id,
  at: NOW - HOUR,
  day: '2026-05-09',
  kind: 'after',
  readings: [{ id: 'a', title: 'Rivers' }],
  items: 10,
  answered: 3,
  right: 2,
  ...rest,
})

test('a quiz left unfinished is gone on with, the newest first', () => {
  expect(unfinished([quiz('new'), quiz('old', { at: NOW - 2 * HOUR })], 'after', NOW)?.id).toBe('new')
})

test('a quiz is over once every question is answered', () => {
  expect(unfinished([quiz('done', { answered: 10 }), quiz('open')], 'after', NOW)?.id).toBe('open')
  expect(unfinished([quiz('done', { answered: 10 })], 'after', NOW)).toBeUndefined()
})

test('after two days a new one is begun', () => {
  expect(unfinished([quiz('q', { at: NOW - 47 * HOUR })], 'after', NOW)?.id).toBe('q')
  expect(unfinished([quiz('q', { at: NOW - 48 * HOUR })], 'after', NOW)).toBeUndefined()
})

test('a quiz before reading is not one after it', () => {
  const both = [quiz('before', { kind: 'before' }), quiz('learn', { kind: 'learn' })]
  expect(unfinished(both, 'before', NOW)?.id).toBe('before')
  expect(unfinished(both, 'after', NOW)?.id).toBe('learn')
})

test('a quiz over several texts is not the quiz of one of them', () => {
  const several = quiz('q', {
    readings: [
      { id: 'a', title: 'Rivers' },
      { id: 'b', title: 'Seas' },
    ],
  })
  expect(unfinished([several], 'after', NOW)).toBeUndefined()
})

test('a quiz left in its middle is gone on with', () => {
  expect(quizLeft([quiz('q')], NOW)?.id).toBe('q')
  expect(quizLeft([quiz('ahead', { at: NOW + HOUR })], NOW)?.id).toBe('ahead')
})

test('a quiz that is over, or was only looked at, is not', () => {
  expect(quizLeft([quiz('over', { answered: 10 })], NOW)).toBeUndefined()
  expect(quizLeft([quiz('seen', { answered: 0 })], NOW)).toBeUndefined()
  expect(quizLeft([], NOW)).toBeUndefined()
})

test('an older quiz is not, once there is a newer one', () => {
  expect(quizLeft([quiz('over', { answered: 10 }), quiz('older')], NOW)).toBeUndefined()
})

test('after two days it is let go', () => {
  expect(quizLeft([quiz('q', { at: NOW - 47 * HOUR })], NOW)?.id).toBe('q')
  expect(quizLeft([quiz('q', { at: NOW - 48 * HOUR })], NOW)).toBeUndefined()
})
