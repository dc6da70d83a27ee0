import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpenReading } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { Section } from '#core/text/document'
import { createBook, PAGE, placeAt } from './book'

const section = (id: string, ...texts: string[]): Section => ({
  id,
  title: `Part ${id}`,
  blocks: texts.map((text, n) => ({ id: `${id}.${n}`, kind: 'paragraph', runs: [{ text }] })),
})

function opened(sections: Section[], more: Partial<OpenReading> = {}): OpenReading {
  return {
    sections: sections.map(({ id, title, blocks }) => {
      const characters = blocks.reduce((sum, block) => sum + blockText(block).length, 0)
      return { id, title, words: characters / 5, characters }
    }),
    toc: [],
    tocAt: [],
    pages: [],
    pace: { unit: 'words', perMinute: 200, isOwn: false },
    ...more,
  } as OpenReading
}

const words = (count: number) => 'word '.repeat(count)
const two = [section('s1', words(200), words(200)), section('s2', words(600), words(400))]

test('places become offsets: exact where the section was seen, its beginning where not', () => {
  const book = createBook(opened(two), new Map())
  expect(book.characters).toBe(7000)
  expect(book.offset({ block: 's2.1', at: 7 })).toBe(2000)
  book.learn(two[1]!)
  expect(book.offset({ block: 's2.1', at: 7 })).toBe(5007)
  expect(book.offset({ block: 's2.1', at: 99_999 })).toBe(7000)
})

test('a text without pages of its own has them every 1,800 characters, known before anything is loaded', () => {
  const book = createBook(opened(two), new Map())
  expect(book.pages).toBe(4)
  expect([0, PAGE - 1, PAGE, 6999, 7000].map((at) => book.label(book.page(at)))).toEqual([
    '1',
    '1',
    '2',
    '4',
    '4',
  ])
  expect([0, 3, 4].map(book.pageStart)).toEqual([0, 3 * PAGE, 7000])
})

test('printed pages go by their own names; what stands before the first is on it', () => {
  const pages = [
    { label: 'xii', block: 's1.1', at: 1000 },
    { label: '1', block: 's2.0', at: 2000 },
  ]
  const book = createBook(opened(two, { pages }), new Map())
  expect(book.pages).toBe(2)
  expect([0, 1999, 2000].map((at) => book.label(book.page(at)))).toEqual(['xii', 'xii', '1'])
  expect(book.pageStart(1)).toBe(2000)
})

test('the entry and the title are those of what is being read', () => {
  const toc = [
    { title: 'One', level: 1, block: 's1.1' },
    { title: 'Two', level: 1, block: 's2.0' },
  ]
  const book = createBook(opened(two, { toc, tocAt: [1000, 2000] }), new Map())
  expect([0, 1000, 1999, 2000].map(book.entry)).toEqual([-1, 0, 0, 1])
  expect([0, 1500, 2500].map(book.title)).toEqual(['Part s1', 'One', 'Two'])
  const before = createBook(opened(two, { toc }), new Map())
  expect([before.entryStart(0), before.entryStart(1)]).toEqual([0, 2000])
})

test('the time left counts each section by its own words', () => {
  const open = opened(two)
  open.sections[1]!.words = 4000
  const book = createBook(open, new Map())
  expect(book.minutes(0, 2000)).toBe(2)
  expect(book.minutes(1000, 4500)).toBe(1 + 10)
  expect(book.minutes(7000, 7000)).toBe(0)
})

test('a text without characters has one page and takes no time', () => {
  const book = createBook(opened([section('s1', '')]), new Map())
  expect([book.pages, book.page(0), book.minutes(0, 0), book.section(0)]).toEqual([1, 0, 0, 0])
})

const load = async (id: string) => two.find((one) => one.id === id)!

test('an offset becomes the place of the first word from there on, in the next block or section if need be', async () => {
  const open = opened(two)
  const book = createBook(open, new Map())
  expect(await placeAt(open, book, 0, load)).toEqual({ block: 's1.0', at: 0 })
  expect(await placeAt(open, book, 1007, load)).toEqual({ block: 's1.1', at: 10 })
  expect(await placeAt(open, book, 998, load)).toEqual({ block: 's1.1', at: 0 })
  expect(await placeAt(open, book, 1998, load)).toEqual({ block: 's2.0', at: 0 })
  expect(await placeAt(open, book, 1e9, load)).toEqual({ block: 's2.1', at: 0 })
})

test('the place of every page is on that page', async () => {
  const open = opened(two)
  const book = createBook(open, new Map())
  for (let page = 0; page < book.pages; page++) {
    const place = await placeAt(open, book, book.pageStart(page), load)
    expect(book.page(book.offset(place))).toBe(page)
  }
})

test('writing without spaces is entered anywhere but within a character', async () => {
  const one = section('s1', '山海'.repeat(100) + '𝒳'.repeat(100))
  const open = opened([one])
  const book = createBook(open, new Map())
  expect((await placeAt(open, book, 77, async () => one)).at).toBe(77)
  expect((await placeAt(open, book, 301, async () => one)).at).toBe(302)
})

test('a place found by an offset stands within a word of it', async () => {
  const open = opened(two)
  const book = createBook(open, new Map())
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 6995 }), async (offset) => {
      const found = book.offset(await placeAt(open, book, offset, load))
      expect(found).toBeGreaterThanOrEqual(offset)
      expect(found - offset).toBeLessThan(5)
    }),
  )
})

test('a text without words goes by the pages it names, each a picture or several', async () => {
  const figures = (id: string, count: number): Section => ({
    id,
    title: '',
    blocks: Array.from({ length: count }, (_, n) => ({
      id: `${id}.${n}`,
      kind: 'figure',
      asset: 'a',
      alt: '',
    })),
  })
  const scan = [figures('s1', 2), figures('s2', 3)]
  const pages = ['s1.0', 's1.1', 's2.0', 's2.2'].map((block, n) => ({ label: `${n + 7}`, block, at: 0 }))
  const open = opened(scan, { pages })
  const book = createBook(open, new Map())
  for (const one of scan) book.learn(one)
  expect([book.isWordless, book.characters, book.pages]).toEqual([true, 4, 4])
  const offsets = scan.flatMap(({ blocks }) => blocks.map(({ id }) => book.offset({ block: id, at: 0 })))
  expect(offsets).toEqual([0, 1, 2, 2, 3])
  expect([0, 1, 2, 3].map((at) => [book.label(book.page(at)), book.section(at)])).toEqual([
    ['7', 0],
    ['8', 0],
    ['9', 1],
    ['10', 1],
  ])
  const places = await Promise.all(pages.map((_, n) => placeAt(open, book, n, async () => scan[0]!)))
  expect(places.map(({ block }) => block)).toEqual(pages.map(({ block }) => block))
  expect(book.minutes(0, 4)).toBe(0)
})

test('a text without words and pages has no length', () => {
  const book = createBook(opened([{ id: 's1', title: '', blocks: [] }]), new Map())
  expect([book.isWordless, book.characters, book.pages]).toEqual([true, 0, 1])
})
