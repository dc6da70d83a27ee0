import { expect, test } from 'vitest'
import { closest, lineOf, matchesIn, searchable } from './lines'
import type { Wanted } from './lookup'
import { parseQuery } from './query'
import { matchName } from './titles'
import { createVocabulary, slips } from './vocabulary'

const terms = (query: string): Wanted[] =>
  parseQuery(query).map(({ words, open }) => ({ rows: [{ words, open }] }))
/** The line of a text with what fits in brackets. */
function shown(text: string, query: string): string {
  const { line, spans } = lineOf(text, closest(matchesIn(searchable(text), terms(query))))
  return spans.reduceRight(
    (all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`,
    line,
  )
}

test.each([
  ['The café by the sea', 'CAFE', 'The [café] by the sea'],
  ['Cafés and a café', 'café sea', 'Cafés and a [café]'],
  ['sea one two cafe three sea', 'cafe sea', 'sea one two [cafe] three [sea]'],
  ['a well-known  “fact”', 'well-known fact', 'a [well-known] “[fact]”'],
  ['又见灯塔守望者', '灯塔守', '又见[灯塔守]望者'],
  ['又见灯塔守望者', '守', '又见灯塔[守]望者'],
])('%j for %j is shown as %j', (text, query, line) => expect(shown(text, query)).toBe(line))

test('what stands too far apart for a line is shown by the first of it', () => {
  const text = `sea ${'and so on '.repeat(20)}cafe`
  expect(shown(text, 'cafe sea')).toMatch(/^\[sea\] and so on/)
})

test('where nothing fits there is no match', () => {
  expect(matchesIn(searchable('seaside'), terms('"sea"'))).toEqual([])
  expect(matchesIn(searchable('seaside'), terms('sea'))).toHaveLength(1)
})

test.each([
  ['lamp', 'lamp', 0],
  ['lamp', 'lmap', 1],
  ['lamp', 'lamps', 1],
  ['lamp', 'lump', 1],
  ['lamp', 'limpy', 2],
  ['lamp', 'harbour', 3],
  ['', 'ab', 2],
])('from %j to %j it is %i slips', (a, b, count) => expect(slips(a, b, 2)).toBe(count))

test('near words are the nearest of the library, those in more texts first', () => {
  const vocabulary = createVocabulary()
  vocabulary.add(['pierre', 'piers', 'harbour', 'perpetual'])
  vocabulary.add(['pierce', 'pierce', 'pierre'].slice(0, 2))
  expect(vocabulary.near('piere')).toEqual(['pierce', 'pierre', 'piers'])
  expect(vocabulary.near('perpteual')).toEqual(['perpetual'])
  expect(vocabulary.near('sea')).toEqual([])
  expect(vocabulary.near('zzzz')).toEqual([])
})

test('a name is found by its beginnings, its author, and with slips where nothing fits without', () => {
  const book = { title: 'The Lighthouse Keeper', byline: 'Ada Brandt' }
  const of = (query: string) => matchName(book, parseQuery(query))
  expect(of('light ada')).toMatchObject({
    has: [true, true],
    score: 1,
    title: { spans: [{ start: 4, end: 14 }] },
  })
  expect(of('lihgthouse')).toMatchObject({ has: [true], score: 0.5 })
  expect(of('lihgthou')).toMatchObject({ has: [true], score: 0.5 })
  expect(of('harbour').has).toEqual([false])
  expect(of('"lighthouse keep"').has).toEqual([false])
})
