import { expect, test } from 'vitest'
import { toCsv } from './csv'
import { placedMark, writtenReading } from './test-marks'

/** A reader of RFC 4180, so that what is written is read as others read it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy
  while (field.lastIndex < text.length) {
    const [, quoted, bare, end] = field.exec(text)!
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('a line a mark, with what it needs quoted', () => {
  const mark = placedMark({
    quote: 'She said "low, then\nhigh".',
    note: 'Why, though?',
    tags: ['sea', 'moon'],
  })
  const of = { ...writtenReading([mark], 'Tides, and tables'), address: 'https://example.org/tides' }
  const [names, row] = parse(toCsv([of]))
  const cell = (name: string) => row![names!.indexOf(name)]
  expect(cell('title')).toBe('Tides, and tables')
  expect(cell('address')).toBe('https://example.org/tides')
  expect(cell('quote')).toBe('She said "low, then\nhigh".')
  expect(cell('note')).toBe('Why, though?')
  expect(cell('tags')).toBe('sea; moon')
  expect(cell('added')).toBe('2026-03-01')
  expect(cell('found')).toBe('yes')
})

test.each(['=1+1', '+49 30', '-2', '@SUM(A1)', '\t=1', '\r=1'])('%j is words and no formula', (quote) => {
  const rows = parse(toCsv([writtenReading([placedMark({ quote })])]))
  expect(rows[1]![rows[0]!.indexOf('quote')]).toBe(`'${quote}`)
})

test('a bookmark has no colour to tell', () => {
  const [names, row] = parse(toCsv([writtenReading([placedMark({ kind: 'bookmark' })])]))
  expect(['kind', 'colour', 'style'].map((name) => row![names!.indexOf(name)])).toEqual(['bookmark', '', ''])
})
