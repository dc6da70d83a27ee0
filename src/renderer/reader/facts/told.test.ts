import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import type { Fact } from '#core/facts/fact'
import en from '#renderer/app/strings/en.json'
import later from '#renderer/app/strings/en.later.json'
import { fakeFact } from '#renderer/reader/marks/fake-facts'
import { toldOf } from './told'

const intl = createIntl({ locale: 'en', messages: { ...en, ...later } })
const told = (more: Partial<Fact>, isPart = false) => {
  const fact = fakeFact('a', 's1.0', 0, 10, { named: 1, ...more })
  return toldOf(fact, isPart, (id, values) => intl.formatMessage({ id }, values))
}

test('a fact says why it is offered and how hard it is', () => {
  expect(
    told({ why: ['again', 'opening'], difficulty: 'easy', traits: ['name', 'choices'], named: 5 }),
  ).toEqual({
    why: 'Why this: named in 5 sentences, in the opening paragraph',
    difficulty: 'Easy: a name, with choices to recognise it by',
    brief: 'Easy · named in 5 sentences, in the opening paragraph',
  })
  expect(told({ type: 'money', why: ['exact'], difficulty: 'hard', traits: ['figure', 'once'] })).toEqual({
    why: 'Why this: gives a figure',
    difficulty: 'Hard: an exact figure, named once',
    brief: 'Hard · gives a figure',
  })
  expect(told({ type: 'date', why: ['exact'], difficulty: 'medium', traits: ['date'] })).toEqual({
    why: 'Why this: gives a date',
    difficulty: 'Medium: a date',
    brief: 'Medium · gives a date',
  })
})

test('of one part of a long text, it says so', () => {
  expect(
    told({ why: ['again', 'opening', 'central'], difficulty: 'easy', traits: ['name'], named: 4 }, true)?.why,
  ).toBe(
    'Why this: named in 4 sentences of this part, in the opening paragraph of this part, close to the rest of the part',
  )
})

test('what was a reason already is not said again, unless nothing else is left', () => {
  const easy = { difficulty: 'easy', named: 4 } as const
  expect(told({ ...easy, why: ['again'], traits: ['again', 'name'] })?.difficulty).toBe('Easy: a name')
  expect(told({ ...easy, why: ['again'], traits: ['again'] })?.difficulty).toBe('Easy: named in 4 sentences')
})

test('every reason and trait has words', () => {
  const why = ['again', 'titled', 'opening', 'central', 'exact', 'name', 'once'] as const
  const traits = ['figure', 'count', 'day', 'date', 'words', 'long', 'rare', 'choices', 'recall'] as const
  const { why: said, difficulty, brief } = told({ why: [...why], difficulty: 'hard', traits: [...traits] })!
  expect(`${said} ${difficulty}`).not.toContain('facts.')
  expect(said.split(', ')).toHaveLength(why.length)
  expect(difficulty.split(', ')).toHaveLength(traits.length)
  expect(brief.split(', ')).toHaveLength(2)
})

test('nothing is said where nothing is known', () => {
  expect(told({})).toBeNull()
  expect(toldOf(undefined, false, String)).toBeNull()
})
