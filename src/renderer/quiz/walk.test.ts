import { describe, expect, test } from 'vitest'
import type { QuizAnswer, QuizItem } from '#contract/study'
import {
  firstOpen,
  inRightOrder,
  marksOf,
  missedOf,
  objectionTo,
  optionsOf,
  rightOption,
  stateOf,
  whatIsMissed,
} from './walk'

const answered = (verdict: QuizAnswer['verdict'], more: Partial<QuizAnswer> = {}): QuizAnswer => ({
  given: 'a pier',
  verdict,
  correct: verdict === 'right',
  answer: 'the pier',
  sentence: 'They built the pier.',
  ms: 900,
  ...more,
})
const item = (more: Partial<QuizItem> = {}): QuizItem => ({
  form: 'typed',
  kind: 'what',
  type: 'term',
  prompt: 'What did they build?',
  ...more,
})

describe('walking a quiz', () => {
  test('begins, and goes on after a break, at the first question without an answer', () => {
    const done = item({ answered: answered('right') })
    expect(firstOpen({ items: [item(), item()] })).toBe(0)
    expect(firstOpen({ items: [done, item(), done, item()] })).toBe(1)
    expect(firstOpen({ items: [done, done] })).toBeNull()
    expect(firstOpen({ items: [] })).toBeNull()
  })

  test('counts by the reader’s own judgement', () => {
    const items = [
      item({ answered: answered('right') }),
      item({ answered: answered('wrong', { correct: true }) }),
      item({ answered: answered('almost', { correct: false }) }),
      item(),
    ]
    expect(marksOf({ items })).toEqual([true, true, false, false])
  })
})

describe('facts asked about together', () => {
  const part = (place: number, correct: boolean) =>
    item({ form: 'order', prompt: `Event ${place}`, answered: answered('wrong', { correct, place }) })
  const order = item({
    form: 'order',
    answered: answered('wrong'),
    parts: [part(3, false), part(1, true), part(2, false)],
  })

  test('are one question, of which each part missed counts', () => {
    const items = [order, item({ answered: answered('wrong') }), item({ answered: answered('right') })]
    expect(marksOf({ items })).toEqual([false, false, true])
    expect(missedOf({ items })).toBe(3)
    expect(whatIsMissed({ items })).toBe('facts')
    expect(whatIsMissed({ items: items.slice(1) })).toBe('questions')
  })

  test('have no options, and are shown in the right order once answered', () => {
    expect(optionsOf(order)).toEqual([])
    expect(objectionTo(order)).toBeNull()
    expect(inRightOrder(order).map(({ prompt }) => prompt)).toEqual(['Event 1', 'Event 2', 'Event 3'])
    const open = item({ form: 'match', parts: [item({ prompt: 'b' }), item({ prompt: 'a' })] })
    expect(inRightOrder(open).map(({ prompt }) => prompt)).toEqual(['b', 'a'])
  })
})

describe('options', () => {
  test('choices are numbered in the order shown', () => {
    expect(optionsOf({ form: 'choice', choices: ['a', 'b'] })).toEqual([
      { given: 'a', keys: ['1'] },
      { given: 'b', keys: ['2'] },
    ])
  })

  test('true or false has its letters and numbers; typed has none', () => {
    expect(optionsOf({ form: 'true-false' }).map(({ keys }) => keys)).toEqual([
      ['T', '1'],
      ['F', '2'],
    ])
    expect(optionsOf({ form: 'typed', choices: ['a'] })).toEqual([])
  })
})

describe('objecting to a verdict', () => {
  test.each([
    ['right', {}, null],
    ['almost', {}, 'ask'],
    ['almost', { correct: true }, 'ask'],
    ['wrong', {}, 'claim'],
    ['wrong', { correct: true }, 'claimed'],
    ['wrong', { given: ' ' }, null],
  ] as const)('a typed answer found %s %j: %s', (verdict, more, objection) => {
    expect(objectionTo(item({ answered: answered(verdict, more) }))).toBe(objection)
  })

  test('what was chosen cannot be claimed, and an open question has no verdict', () => {
    expect(objectionTo(item({ form: 'choice', answered: answered('wrong') }))).toBeNull()
    expect(objectionTo(item())).toBeNull()
  })
})

describe('options once answered', () => {
  const states = (more: Partial<QuizItem>) => {
    const one = item(more)
    return optionsOf(one).map(({ given }) => stateOf(one, given))
  }
  const choices = ['a weir', 'the pier', 'a lock']

  test('a wrong choice is told from the right one', () => {
    const wrong = answered('wrong', { given: 'a lock' })
    expect(states({ form: 'choice', choices, answered: wrong })).toEqual(['other', 'right', 'given'])
  })

  test('a right choice is the only one signed', () => {
    const right = answered('right', { given: 'the pier' })
    expect(states({ form: 'choice', choices, answered: right })).toEqual(['other', 'chosen', 'other'])
  })

  test.each([
    ['true', 'right', true, ['chosen', 'other']],
    ['false', 'right', false, ['other', 'chosen']],
    ['true', 'wrong', false, ['given', 'right']],
    ['false', 'wrong', true, ['right', 'given']],
    ['', 'wrong', false, ['other', 'right']],
    ['', 'wrong', true, ['right', 'other']],
  ] as const)('“%s” found %s of what is %s', (given, verdict, truth, expected) => {
    expect(states({ form: 'true-false', answered: answered(verdict, { given, truth }) })).toEqual(expected)
  })

  test('of a choice not made only the right one is signed', () => {
    const passed = answered('wrong', { given: '' })
    expect(states({ form: 'choice', choices, answered: passed })).toEqual(['other', 'right', 'other'])
  })

  test('the right one is found by any verdict; what was typed has none', () => {
    const judged = (given: string, truth: boolean) => {
      const verdict = given === String(truth) ? 'right' : 'wrong'
      return rightOption(item({ form: 'true-false', answered: answered(verdict, { given, truth }) }))
    }
    expect([judged('true', true), judged('true', false), judged('false', true), judged('', false)]).toEqual([
      'true',
      'false',
      'true',
      'false',
    ])
    expect(rightOption(item({ answered: answered('right') }))).toBeUndefined()
  })
})
