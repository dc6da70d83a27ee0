import { expect, test } from 'vitest'
import type { QuizAnswer, QuizItem } from '#contract/study'
import { comeBack, missedNotes } from './comeBack'

const item = (correct: boolean, note?: string): QuizItem => {
  const answered: QuizAnswer = {
    given: 'x',
    verdict: correct ? 'right' : 'wrong',
    correct,
    answer: 'y',
    sentence: '',
    ms: 900,
  }
  return { form: 'typed', kind: 'cloze', type: 'term', prompt: '____', answered, ...(note && { note }) }
}
const again = { state: 'again', suspended: false, buried: false } as const
const items = [item(true, 'n1'), item(false, 'n2'), item(false, 'n3')]

test('the notes missed are those of wrong answers', () => {
  expect(missedNotes({ items: [...items, item(false)] })).toEqual(['n2', 'n3'])
})

test('what was missed is asked again today, and the rest later', () => {
  expect(comeBack({ kind: 'learn', items }, [again, again])).toEqual({ after: 'today', rest: 1 })
})

test('days later nothing is promised for today', () => {
  const review = { ...again, state: 'review' } as const
  expect(comeBack({ kind: 'learn', items }, [review, review]).after).toBe('kept')
})

test('a card put aside is not promised for today', () => {
  expect(comeBack({ kind: 'learn', items }, [again, { ...again, buried: true }]).after).toBe('kept')
  expect(comeBack({ kind: 'learn', items }, [again, { ...again, suspended: true }]).after).toBe('kept')
})

test('of facts that are no cards nothing is said of the days to come', () => {
  const mixed = [item(true), item(false, 'n2')]
  expect(comeBack({ kind: 'after', items: mixed }, [again])).toEqual({ after: 'today', rest: 0 })
  expect(comeBack({ kind: 'after', items: [item(false)] }, []).after).toBe('text')
})

test('what was only recognised is not said to come back later', () => {
  const mixed: QuizItem[] = [{ ...item(true, 'n1'), form: 'choice' }, item(false, 'n2')]
  expect(comeBack({ kind: 'after', items: mixed }, [again])).toEqual({ after: 'today', rest: 0 })
})

test('before reading, what was missed is there to be read', () => {
  expect(comeBack({ kind: 'before', items }, [again, again]).after).toBe('before')
  expect(comeBack({ kind: 'before', items: [item(true, 'n1')] }, []).after).toBe('all')
})

test('of facts asked together each that was missed counts by itself', () => {
  const parts = [item(false, 'n1'), item(true, 'n2')].map((one) => ({ ...one, form: 'match' as const }))
  const match: QuizItem = { ...item(false), form: 'match', parts }
  expect(missedNotes({ items: [match] })).toEqual(['n1'])
  expect(comeBack({ kind: 'after', items: [match] }, [again])).toEqual({ after: 'today', rest: 0 })
})
