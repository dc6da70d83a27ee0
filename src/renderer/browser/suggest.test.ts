import { expect, test } from 'vitest'
import type { QueryNames } from '#contract/cards'
import { suggestionsFor } from './suggest'

const names: QueryNames = {
  names: ['is', 'tag', 'deck', 'due'],
  states: ['due', 'suspended', 'stale'],
  kinds: ['cloze'],
  tags: ['birds', 'black birds', 'trees'],
  decks: ['A "b"'],
  readings: [],
}
const shown = (query: string, caret = query.length) =>
  suggestionsFor(query, caret, names).options.map((option) => option.shown)

test('a name is suggested by its first letters, and its values after the colon', () => {
  expect(shown('d')).toEqual(['deck:', 'due:'])
  expect(shown('is:')).toEqual(['due', 'suspended', 'stale'])
  expect(shown('a (is:s')).toEqual(['suspended', 'stale'])
  expect(shown('-tag:bi')).toEqual(['birds', 'black birds'])
  expect(shown('tag:"black bi')).toEqual(['black birds'])
})

test('what is taken goes in place of what was written, in quotes where it needs them', () => {
  expect(suggestionsFor('x -tag:bl', 9, names)).toEqual({
    from: 3,
    to: 9,
    options: [{ shown: 'black birds', insert: 'tag:"black birds" ' }],
  })
  expect(suggestionsFor('deck:a', 6, names).options[0]!.insert).toBe('deck:"A \\"b\\"" ')
})

test('where nothing is written, all states are suggested, the trash among them', () => {
  expect(suggestionsFor('', 0, names).options).toEqual([
    { shown: 'is:due', insert: 'is:due ' },
    { shown: 'is:suspended', insert: 'is:suspended ' },
    { shown: 'is:stale', insert: 'is:stale ' },
  ])
  const states = Array.from({ length: 10 }, (_, n) => `state${n}`)
  expect(suggestionsFor('is:', 3, { ...names, states }).options).toHaveLength(10)
})

test('words, and what is written out already, suggest nothing', () => {
  expect(shown('zebra')).toEqual([])
  expect(shown('is:due')).toEqual([])
  expect(shown('"is:')).toEqual([])
  expect(shown('odd:')).toEqual([])
  expect(shown('(is:due) ')).toEqual([])
})
