import { expect, test } from 'vitest'
import type { FacetCount } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { offered, toggledFilter } from './filters'

const LIST: LibraryView = { look: 'list', sort: 'title', descending: false }

test('a filter is taken in and out again', () => {
  const on = { ...LIST, ...toggledFilter(LIST, { by: 'tag', is: 'sea' }) }
  const two = { ...on, ...toggledFilter(on, { by: 'tag', is: 'north' }) }
  expect(two.filters).toEqual([
    { by: 'tag', is: 'sea' },
    { by: 'tag', is: 'north' },
  ])
  expect(toggledFilter(two, { by: 'tag', is: 'sea' }).filters).toEqual([{ by: 'tag', is: 'north' }])
})

test('of what a text has only one, another takes its place', () => {
  const on = { ...LIST, ...toggledFilter(LIST, { by: 'state', is: 'new' }) }
  expect(toggledFilter(on, { by: 'state', is: 'finished' }).filters).toEqual([
    { by: 'state', is: 'finished' },
  ])
})

test('a collection is shown in its own order, and without it there is none', () => {
  const on = { ...LIST, ...toggledFilter(LIST, { by: 'collection', is: 'Exam' }) }
  expect(on).toMatchObject({ sort: 'collection', descending: false })
  expect(toggledFilter(on, { by: 'collection', is: 'Exam' })).toEqual({
    filters: [],
    sort: 'recent',
    descending: true,
  })
})

test('what tells no text from another is not offered, but what was taken always is', () => {
  const facets: FacetCount[] = [
    { by: 'language', is: 'en', count: 9 },
    { by: 'author', is: 'Ann', count: 5 },
    { by: 'author', is: 'Bo', count: 4 },
  ]
  const shown = (by: 'language' | 'author', view: LibraryView, words = '') =>
    offered(
      facets,
      by,
      view,
      (name) => name.includes(words),
      ({ is }) => is,
      8,
    ).map(({ is }) => is)
  expect(shown('language', LIST)).toEqual([])
  expect(shown('language', { ...LIST, filters: [{ by: 'language', is: 'en' }] })).toEqual(['en'])
  expect(shown('author', LIST)).toEqual(['Ann', 'Bo'])
  expect(shown('author', { ...LIST, filters: [{ by: 'author', is: 'Ann' }] }, 'Bo')).toEqual(['Ann', 'Bo'])
})
