import { expect, test } from 'vitest'
import { fakeFact, fakeNote } from '#renderer/reader/marks/fake-facts'
import type { Study } from '#renderer/reader/marks/spots'
import { fresh, grouped } from './group'
import { rowsOf } from './rows'

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
const open = {
  toc: [
    { title: 'The lamp', level: 1, block: 's1.1' },
    { title: 'The fog', level: 1, block: 's1.3' },
  ],
}

const rows = rowsOf(study, ['s1'])

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
