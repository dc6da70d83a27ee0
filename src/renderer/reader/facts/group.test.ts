import { expect, test } from 'vitest'
import { fakeFact, fakeNote } from '#renderer/reader/marks/fake-facts'
import type { Study } from '#renderer/reader/marks/spots'
import { filtered, fresh, grouped, rowsOf, suspendedNotes } from './group'

const section = {
  facts: [fakeFact('a', 's1.1', 4, 10), fakeFact('b', 's1.1', 31, 40), fakeFact('c', 's1.4', 0, 5)],
  key: ['a', 'c'],
}
const study: Study = {
  facts: [section],
  dropped: ['b'],
  notes: [
    fakeNote('n9', 's1.1', 20, 25),
    fakeNote('r.c', 's1.4', 0, 5, 'c'),
    fakeNote('n2', 's3.0'),
    fakeNote('n1', null),
  ],
  marks: [],
}
const open = {
  toc: [
    { title: 'The lamp', level: 1, block: 's1.1' },
    { title: 'The fog', level: 1, block: 's1.3' },
  ],
}

const rows = rowsOf(study, ['s1'])
const show = (some: typeof rows) => some.map(({ id, state }) => `${id} ${state}`)

test('facts, cards made of them and cards of the reader’s own stand in reading order, orphans last', () => {
  expect(show(rows)).toEqual(['a new', 'n9 kept', 'b dropped', 'r.c kept', 'n1 kept'])
})

test('cards of other sections come with those sections', () => {
  expect(show(rowsOf({ ...study, facts: [] }, ['s3']))).toEqual(['n2 kept', 'n1 kept'])
  expect(show(rowsOf({ ...study, facts: [] }, ['s1', 's3'])).slice(0, 3)).toEqual([
    'n9 kept',
    'r.c kept',
    'n2 kept',
  ])
})

test('the filter shows key facts, all of them, or what is kept; the reader’s own cards always', () => {
  expect(show(filtered(rows, 'key'))).toEqual(['a new', 'n9 kept', 'r.c kept', 'n1 kept'])
  expect(filtered(rows, 'all')).toHaveLength(5)
  expect(show(filtered(rows, 'kept'))).toEqual(['n9 kept', 'r.c kept', 'n1 kept'])
  const more = rowsOf({ ...study, notes: [fakeNote('r.b', 's1.1', 31, 40, 'b')] }, ['s1'])
  expect(show(filtered(more, 'key'))).toEqual(['a new', 'c new'])
  expect(show(filtered(more, 'kept'))).toEqual(['r.b kept'])
})

test('rows stand under the heading they are below, and orphans by themselves', () => {
  expect(grouped(open, rows).map(({ entry, rows: some }) => [entry, some.map(({ id }) => id)])).toEqual([
    [0, ['a', 'n9', 'b']],
    [1, ['r.c']],
    [null, ['n1']],
  ])
})

test('what is kept or dropped is not offered for learning again', () => {
  const none = { ...study, dropped: [], notes: [] }
  const ids = (given: Study, wanted: 'key' | 'all') => fresh(section, given, wanted).map(({ id }) => id)
  expect(ids(none, 'all')).toEqual(['a', 'b', 'c'])
  expect(ids(none, 'key')).toEqual(['a', 'c'])
  expect(ids(study, 'all')).toEqual(['a'])
})

test('a note is suspended when its card is', () => {
  const cards = [
    { note: fakeNote('n1', null), suspended: true },
    { note: fakeNote('n2', 's3.0'), suspended: false },
  ]
  expect([...suspendedNotes(cards)]).toEqual(['n1'])
  expect(suspendedNotes([]).size).toBe(0)
})
