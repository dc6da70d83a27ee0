import { expect, test } from 'vitest'
import { alphabetic, type LibraryQuery, matcher, ordered } from './query'
import { type LibraryItem, type Row, rowOf } from './row'

let made = 0
function row(title: string, more: Partial<LibraryItem> = {}, authors: string[] = []): Row {
  made += 1
  const item: LibraryItem = {
    ...{ id: `r${made}`, title, language: 'en', format: 'markdown', words: 100, sections: 1, minutes: 1 },
    ...{ progress: 0, furthest: 0, state: 'new', builtIn: false, tags: [], collections: [] },
    ...{ cards: 0, due: 0, recall: null },
    ...more,
  }
  return rowOf(
    item,
    authors.map((full) => ({ full })),
  )
}

const ROWS = [
  row('The Amber Road', { addedAt: 3, furthest: 0.5, state: 'reading', recall: 0.9, due: 2 }, [
    'Odile Brandt',
  ]),
  row('A Bell', { addedAt: 1, openedAt: 9, words: 20, tags: ['Café'], series: 'Coast, 2' }, ['Jonas Ång']),
  row('Zebras', { addedAt: 2, state: 'finished', furthest: 0.2, recall: 0.4, language: 'de', words: 900 }),
]

function titles(query: LibraryQuery, rows = ROWS): string[] {
  const found = rows.filter(matcher(query))
  return ordered(found, query, (by) => alphabetic(rows, by)).map(({ item }) => item.title)
}

test.each<[LibraryQuery['sort'], string[]]>([
  ['recent', ['A Bell', 'The Amber Road', 'Zebras']],
  ['title', ['The Amber Road', 'A Bell', 'Zebras']],
  ['author', ['A Bell', 'The Amber Road', 'Zebras']],
  ['added', ['The Amber Road', 'Zebras', 'A Bell']],
  ['progress', ['Zebras', 'The Amber Road', 'A Bell']],
  ['length', ['A Bell', 'The Amber Road', 'Zebras']],
  ['memory', ['Zebras', 'The Amber Road', 'A Bell']],
])('listed by %s', (sort, wanted) => {
  expect(titles({ sort: sort! })).toEqual(wanted)
})

test('the other way round, what has nothing of that still comes last', () => {
  expect(titles({ sort: 'memory', descending: true })).toEqual(['The Amber Road', 'Zebras', 'A Bell'])
  expect(titles({ sort: 'author', descending: true })).toEqual(['The Amber Road', 'A Bell', 'Zebras'])
})

test('words find titles, authors, series and tags, in any case and without accents', () => {
  for (const words of ['bell ang', 'CAFE', 'coast', '  bell  jonas'])
    expect(titles({ words })).toEqual(['A Bell'])
  expect(titles({ words: 'bell brandt' })).toEqual([])
})

test('filters have to hold together', () => {
  const by = (...filters: [string, string][]) =>
    titles({ filters: filters.map(([by, is]) => ({ by: by as 'tag', is })) })
  expect(by(['tag', 'Café'])).toEqual(['A Bell'])
  expect(by(['series', 'Coast'], ['author', 'Jonas Ång'])).toEqual(['A Bell'])
  expect(by(['cards', 'due'])).toEqual(['The Amber Road'])
  expect(by(['state', 'finished'])).toEqual(['Zebras'])
  expect(by(['state', 'finished'], ['language', 'en'])).toEqual([])
})

test('a collection has an order of its own', () => {
  const rows = [
    row('Third', { collections: [['Exam', 7]] }),
    row('Other'),
    row('First', { collections: [['Exam', 1.5]] }),
  ]
  const query: LibraryQuery = { filters: [{ by: 'collection', is: 'Exam' }], sort: 'collection' }
  expect(titles(query, rows)).toEqual(['First', 'Third'])
})

test('a name that ends with its family stands under it, as one that begins with it', () => {
  const rows = [
    row('One', {}, ['Zoe Adams']),
    row('Two', {}, ['Brandt, Odile']),
    row('Three', {}, ['Ann Cole']),
  ]
  expect(titles({ sort: 'author' }, rows)).toEqual(['One', 'Two', 'Three'])
})
