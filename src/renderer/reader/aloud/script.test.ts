import { expect, test } from 'vitest'
import type { Block, Section } from '#core/text/document'
import { paragraphStart, pieceAt, scriptOf } from './script'

const section = (...blocks: Block[]): Section => ({ id: 's1', title: '', blocks })
const said = (...blocks: Block[]) => scriptOf(section(...blocks), 'en').map(({ text }) => text)
const paragraph = (n: number, text: string, more: Partial<Block> = {}): Block =>
  ({ id: `s1.${n}`, kind: 'paragraph', runs: [{ text }], ...more }) as Block

test('a paragraph is read sentence by sentence, abbreviations whole, each with its place', () => {
  const [first, second, ...rest] = scriptOf(
    section(paragraph(3, 'Dr. Ames left at 6 a.m. on foot. The lamp burned on.')),
    'en',
  )
  expect(first).toEqual({
    from: { block: 's1.3', at: 0 },
    to: { block: 's1.3', at: 32 },
    text: 'Dr. Ames left at 6 a.m. on foot.',
    lang: 'en',
    isExact: true,
  })
  expect(second?.text).toBe('The lamp burned on.')
  expect(second?.from).toEqual({ block: 's1.3', at: 33 })
  expect(rest).toEqual([])
})

test('code, rules, figures and notes are passed over, headings and captions are not', () => {
  expect(
    said(
      { id: 's1.0', kind: 'heading', level: 2, runs: [{ text: 'The lamp' }] },
      { id: 's1.1', kind: 'code', runs: [{ text: 'let lamp = 1' }] },
      { id: 's1.2', kind: 'rule' },
      { id: 's1.3', kind: 'figure', asset: 'a', alt: 'A lamp' },
      { id: 's1.4', kind: 'caption', runs: [{ text: 'The lamp in 1884.' }] },
      { id: 's1.5', kind: 'footnote', runs: [{ text: 'See the log.' }] },
      paragraph(6, '* * *'),
    ),
  ).toEqual(['The lamp', 'The lamp in 1884.'])
})

test('a mark that leads to a note is not said, and the words after it keep their offsets', () => {
  const [first, second] = scriptOf(
    section({
      id: 's1.0',
      kind: 'paragraph',
      runs: [{ text: 'The lamp burned.' }, { text: '12', to: { note: 's1.9' } }, { text: ' It was cold.' }],
    }),
    'en',
  )
  expect(first?.text).toBe('The lamp burned.')
  expect(second).toMatchObject({ text: 'It was cold.', from: { at: 19 } })
})

test('a table is read row by row, with a pause between cells', () => {
  const cell = (text: string) => ({ runs: [{ text }] })
  const table: Block = {
    id: 's1.0',
    kind: 'table',
    rows: [
      [cell('Lamp'), cell('Year')],
      [cell('Gannet'), cell('1884')],
      [cell(''), cell('')],
    ],
  }
  const script = scriptOf(section(table), 'en')
  expect(script.map(({ text }) => text)).toEqual(['Lamp, Year', 'Gannet, 1884'])
  expect(script[1]).toMatchObject({ from: { at: 10 }, to: { at: 21 }, isExact: false })
})

test('each block is read in its own language', () => {
  const script = scriptOf(section(paragraph(0, 'One.'), paragraph(1, 'Eins.', { lang: 'de' })), 'en')
  expect(script.map(({ lang }) => lang)).toEqual(['en', 'de'])
})

test('reading begins with the sentence that holds what was selected, or else with the first that begins in sight', () => {
  const pieces = scriptOf(section(paragraph(0, 'One one. Two two.'), paragraph(1, 'Three three.')), 'en')
  const place = { block: 's1.0', at: 11 }
  expect(pieceAt(pieces, place, 'holding')).toBe(1)
  expect(pieceAt(pieces, place, 'beginning')).toBe(2)
  expect(pieceAt(pieces, { block: 's1.0', at: 9 }, 'beginning')).toBe(1)
  expect(pieceAt(pieces, { block: 's1.4', at: 0 }, 'holding')).toBe(3)
  expect(paragraphStart(pieces, 1)).toBe(0)
  expect(paragraphStart(pieces, 2)).toBe(2)
})
