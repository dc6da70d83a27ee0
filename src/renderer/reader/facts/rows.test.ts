import { expect, test } from 'vitest'
import { fakeFact, fakeNote } from '#renderer/reader/marks/fake-facts'
import type { Study } from '#renderer/reader/marks/spots'
import { isSameRow, rowsOf } from './rows'

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

test('a question asked by a card of another fact is shown as known, with the other text’s title', () => {
  const twins = rowsOf({ ...study, known: [{ fact: 'a', note: 'r2.x', title: 'The ferry' }] }, ['s1'])
  expect(twins[0]).toMatchObject({ id: 'a', state: 'known', title: 'The ferry' })
  // What was dropped stays dropped.
  expect(show(rowsOf({ ...study, known: [{ fact: 'b', note: 'r2.x' }] }, ['s1']))).toContain('b dropped')
})

test('the same question of two sections is there once, where it is asked first', () => {
  const words = { forms: [{ kind: 'who', prompt: 'Who counted the ships?' }], answer: 'The keeper' } as const
  const one = fakeFact('x', 's1.2', 0, 10, { ...words, forms: [...words.forms] })
  const two = fakeFact('y', 's2.0', 0, 10, {
    ...words,
    forms: [{ kind: 'who', prompt: 'who counted the  ships?' }],
  })
  const other = fakeFact('z', 's2.1', 0, 10, { ...words, forms: [...words.forms], answer: 'The pilot' })
  const both = {
    ...study,
    notes: [],
    dropped: [],
    facts: [
      { facts: [two, other], key: [] },
      { facts: [one], key: [] },
    ],
  }
  expect(show(rowsOf(both, ['s1', 's2']))).toEqual(['x new', 'z new'])
})

test('a card comes with the fact it was made of, where that is at hand', () => {
  const facts = rows.map((row) => (row.state === 'kept' ? row.fact?.id : null))
  expect(facts).toEqual([null, undefined, null, 'c', undefined])
  const without = rowsOf({ ...study, facts: [] }, ['s1']).find(({ id }) => id === 'r.c')!
  expect(isSameRow(without, rows.find(({ id }) => id === 'r.c')!)).toBe(false)
})

test('rows made anew are the same as long as they look the same', () => {
  const again = rowsOf(study, ['s1'])
  expect(rows.map((row, n) => isSameRow(row, again[n]!))).not.toContain(false)
  const changed = rowsOf(
    { ...study, dropped: ['a'], notes: study.notes.map((note) => ({ ...note, prompt: 'Anew?' })) },
    ['s1'],
  )
  expect(show(rows.filter((row, n) => isSameRow(row, changed[n]!)))).toEqual([])
  const known = (title?: string) =>
    rowsOf({ ...study, known: [{ fact: 'a', note: 'r2.x', ...(title && { title }) }] }, ['s1'])[0]!
  expect(isSameRow(known('The ferry'), known('The ferry'))).toBe(true)
  expect(isSameRow(known('The ferry'), known())).toBe(false)
})
