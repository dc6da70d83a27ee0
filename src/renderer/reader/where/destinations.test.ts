import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import { createBook } from './book'
import { destinations, partsOf } from './destinations'

const titles = ['Spring', 'The long spring', 'Été', '12 Angry Gulls']

function found(written: string, pages: OpenReading['pages'] = []) {
  const open = {
    sections: titles.map((title, n) => ({ id: `s${n + 1}`, title, words: 1000, characters: 9_000 })),
    toc: titles.map((title, n) => ({ title, level: 1, block: `s${n + 1}.0` })),
    tocAt: [],
    pages,
    pace: { unit: 'words', perMinute: 200, isOwn: false },
  } as unknown as OpenReading
  return destinations(written, open, createBook(open, new Map()))
}

test('chapters of the same number are told apart by the part they are in', () => {
  const toc = [
    ['Book I', 1],
    ['Part I', 2],
    ['I', 3],
    ['II', 3],
    ['Part II', 2],
    ['I', 3],
    ['Epilogue', 1],
    ['I', 2],
  ] as const
  const open = {
    sections: [{ id: 's1', title: 'All', words: 1000, characters: 9_000 }],
    toc: toc.map(([title, level], n) => ({ title, level, block: `s1.${n}` })),
    tocAt: [],
    pages: [],
    pace: { unit: 'words', perMinute: 200, isOwn: false },
  } as unknown as OpenReading
  const book = createBook(open, new Map())
  const within = partsOf(open, book).map((part) => part.within)
  expect(within).toEqual([
    undefined,
    'Book I',
    'Part I',
    'Part I',
    'Book I',
    'Part II',
    undefined,
    'Epilogue',
  ])
})

test('a number is a page, so many percent, and a title that has it', () => {
  expect(found(' 12 ')).toEqual([
    { kind: 'page', label: '12', offset: 11 * 1800 },
    { kind: 'percent', percent: 12, offset: 4320 },
    { kind: 'part', title: '12 Angry Gulls', level: 1, offset: 27_000 },
  ])
})

test('a page the text has not is none, nor are more percent than there are', () => {
  expect(found('0')).toMatchObject([{ kind: 'percent', percent: 0 }])
  expect(found('21')).toMatchObject([{ kind: 'percent', percent: 21 }])
  expect(found('101')).toEqual([])
  expect(found('120 %')).toEqual([])
})

test('a percent sign leaves no doubt, and may follow a fraction', () => {
  expect(found('50%')).toEqual([{ kind: 'percent', percent: 50, offset: 18_000 }])
  expect(found('12,5 %')).toMatchObject([{ percent: 12.5, offset: 4500 }])
})

test('printed pages are found by the names they bear, every one of them', () => {
  const pages = ['xii', '12', '12'].map((label, n) => ({ label, block: 's1.0', at: n * 100 }))
  expect(found('XII', pages)).toEqual([{ kind: 'page', label: 'xii', offset: 0 }])
  expect(
    found('12', pages)
      .filter(({ kind }) => kind === 'page')
      .map(({ offset }) => offset),
  ).toEqual([100, 200])
})

test('titles are found without case and accents, those that begin with the words first', () => {
  const titled = (written: string) => found(written).map((one) => one.kind === 'part' && one.title)
  expect(titled('SPRING')).toEqual(['Spring', 'The long spring'])
  expect(titled('ete')).toEqual(['Été'])
  expect(titled('long')).toEqual(['The long spring'])
  expect(titled('')).toEqual(titles)
  expect(titled('winter')).toEqual([])
})
