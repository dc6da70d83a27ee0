import { expect, test } from 'vitest'
import type { AnswerType, Difficulty } from '#core/facts/fact'
import { fakeFact, fakeNote } from '#renderer/reader/marks/fake-facts'
import type { Study } from '#renderer/reader/marks/spots'
import { type Row, rowsOf } from './rows'
import { choicesIn, FIRST_VIEW, filtered, holding, isNarrowed, viewed } from './view'

const section = {
  facts: [fakeFact('a', 's1.1', 4, 10), fakeFact('b', 's1.1', 31, 40), fakeFact('c', 's1.4', 0, 5)],
  key: ['a', 'c'],
}
const study: Study = {
  facts: [section],
  dropped: ['b'],
  known: [],
  notes: [
    fakeNote('n9', 's1.1', 20, 25),
    fakeNote('r.c', 's1.4', 0, 5, 'c'),
    fakeNote('n2', 's3.0'),
    fakeNote('n1', null),
  ],
}

const rows = rowsOf(study, ['s1'])
const show = (some: typeof rows) => some.map(({ id, state }) => `${id} ${state}`)

test('the filter shows key facts, all of them, or what is kept; the reader’s own cards always', () => {
  expect(show(filtered(rows, 'key'))).toEqual(['a new', 'n9 kept', 'r.c kept', 'n1 kept'])
  expect(filtered(rows, 'all')).toHaveLength(5)
  expect(show(filtered(rows, 'kept'))).toEqual(['n9 kept', 'r.c kept', 'n1 kept'])
  const more = rowsOf({ ...study, notes: [fakeNote('r.b', 's1.1', 31, 40, 'b')] }, ['s1'])
  expect(show(filtered(more, 'key'))).toEqual(['a new', 'c new'])
  expect(show(filtered(more, 'kept'))).toEqual(['r.b kept'])
})

const LEVELS: Record<string, Difficulty> = { a: 'easy', b: 'hard', c: 'hard', d: 'easy', e: 'medium' }
const about = (id: string, type: AnswerType, answer: string, salience = 1, isKey = false): Row => ({
  ...{ id, salience, isKey, place: null, state: 'new' },
  fact: fakeFact(id, 's1.0', 0, 5, { type, answer, difficulty: LEVELS[id]! }),
})
const ids = (some: readonly Row[]) => some.map(({ id }) => id).join(' ')
const many = [
  about('a', 'person', 'Ana Ruíz', 1),
  about('b', 'money', '40 crowns', 5),
  about('c', 'percent', '12 %', 2, true),
  about('d', 'work', 'The Ferry', 4),
  about('e', 'date', '1907', 3, true),
]

test('each kind of answer and each difficulty is counted, those without any are not named', () => {
  expect(choicesIn(many, FIRST_VIEW)).toEqual({
    kinds: {
      all: 5,
      each: [
        { value: 'person', count: 1 },
        { value: 'date', count: 1 },
        { value: 'number', count: 2 },
        { value: 'other', count: 1 },
      ],
    },
    difficulties: {
      all: 5,
      each: [
        { value: 'easy', count: 2 },
        { value: 'medium', count: 1 },
        { value: 'hard', count: 2 },
      ],
    },
  })
  const none = { all: 0, each: [] }
  expect(choicesIn([], FIRST_VIEW)).toEqual({ kinds: none, difficulties: none })
})

test('what is counted is what choosing it would show', () => {
  const { kinds, difficulties } = choicesIn(many, { kind: 'number', difficulty: 'easy' })
  expect(kinds).toEqual({
    all: 2,
    each: [
      { value: 'person', count: 1 },
      { value: 'other', count: 1 },
    ],
  })
  expect(difficulties).toEqual({ all: 2, each: [{ value: 'hard', count: 2 }] })
})

test('one kind or difficulty is looked at by itself, in the order of the text or by weight', () => {
  const any = { kind: 'any', difficulty: 'any', order: 'text' } as const
  expect(ids(viewed(many, { ...any, kind: 'number' }))).toBe('b c')
  expect(ids(viewed(many, { ...any, kind: 'number', order: 'weight' }))).toBe('c b')
  expect(ids(viewed(many, { ...any, order: 'weight' }))).toBe('e c b d a')
  expect(ids(viewed(many, { ...any, difficulty: 'easy' }))).toBe('a d')
  expect(ids(viewed(many, { ...any, difficulty: 'easy', kind: 'person' }))).toBe('a')
  expect(ids(viewed(many, { ...any, difficulty: 'medium', kind: 'number' }))).toBe('')
  expect(ids(many)).toBe('a b c d e')
})

test('a card is as hard as the fact it was made of; one of the reader’s own is of no difficulty', () => {
  const hard = fakeFact('c', 's1.4', 0, 5, { difficulty: 'hard' })
  const own = rowsOf({ ...study, facts: [{ facts: [hard], key: [] }] }, ['s1'])
  expect(show(viewed(own, { kind: 'any', difficulty: 'hard', order: 'text' }))).toEqual(['r.c kept'])
})

test('a view is narrowed by words, kind and difficulty, not by its order', () => {
  expect(isNarrowed({ ...FIRST_VIEW, order: 'weight', filter: 'all' })).toBe(false)
  for (const more of [{ words: 'x' }, { kind: 'date' }, { difficulty: 'hard' }] as const)
    expect(isNarrowed({ ...FIRST_VIEW, ...more })).toBe(true)
})

test('rows are found by words of the question and the answer, whatever their case and accents', () => {
  expect(ids(holding(many, ' RUIZ'))).toBe('a')
  expect(ids(holding(many, 'ships crowns'))).toBe('b')
  expect(ids(holding(many, 'ships nobody'))).toBe('')
  expect(ids(holding(many, '  '))).toBe('a b c d e')
})
