import { expect, test } from 'vitest'
import type { AnswerType } from '#core/facts/fact'
import { fakeFact, fakeNote } from '#renderer/reader/marks/fake-facts'
import type { Study } from '#renderer/reader/marks/spots'
import { type Row, rowsOf } from './rows'
import { filtered, holding, kindsIn, viewed } from './view'

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
  marks: [],
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

const about = (id: string, type: AnswerType, answer: string, salience = 1, isKey = false): Row => ({
  ...{ id, salience, isKey, place: null, state: 'new' },
  fact: fakeFact(id, 's1.0', 0, 5, { type, answer }),
})
const ids = (some: readonly Row[]) => some.map(({ id }) => id).join(' ')
const many = [
  about('a', 'person', 'Ana Ruíz', 1),
  about('b', 'money', '40 crowns', 5),
  about('c', 'percent', '12 %', 2, true),
  about('d', 'work', 'The Ferry', 4),
  about('e', 'date', '1907', 3, true),
]

test('each kind of answer is counted, kinds without any are not named', () => {
  expect(kindsIn(many)).toEqual([
    { kind: 'person', count: 1 },
    { kind: 'date', count: 1 },
    { kind: 'number', count: 2 },
    { kind: 'other', count: 1 },
  ])
  expect(kindsIn([])).toEqual([])
})

test('one kind is looked at by itself, in the order of the text or by weight', () => {
  expect(ids(viewed(many, { kind: 'number', order: 'text' }))).toBe('b c')
  expect(ids(viewed(many, { kind: 'number', order: 'weight' }))).toBe('c b')
  expect(ids(viewed(many, { kind: 'any', order: 'weight' }))).toBe('e c b d a')
  expect(ids(many)).toBe('a b c d e')
})

test('rows are found by words of the question and the answer, whatever their case and accents', () => {
  expect(ids(holding(many, ' RUIZ'))).toBe('a')
  expect(ids(holding(many, 'ships crowns'))).toBe('b')
  expect(ids(holding(many, 'ships nobody'))).toBe('')
  expect(ids(holding(many, '  '))).toBe('a b c d e')
})
