import { expect, test } from 'vitest'
import { clozeCard, clozeNumbers, clozeText, parseCloze } from './cloze'

const TEXT = 'The {{c2::Amber}} flows to {{c1::Lake Orla::a lake}}, past {{c2::Tarn}}.'

test('a mark has its answer and its hint', () => {
  expect(parseCloze('On {{c1::Monday::a day}}.')).toEqual([
    'On ',
    { numbers: [1], inside: ['Monday'], hint: 'a day' },
    '.',
  ])
  expect(clozeText(parseCloze(TEXT))).toBe('The Amber flows to Lake Orla, past Tarn.')
})

test('each number is a card on which only its own words are blank', () => {
  const pieces = parseCloze(TEXT)
  expect(clozeNumbers(pieces)).toEqual([1, 2])
  expect(clozeCard(pieces, 1)).toEqual({
    prompt: 'The Amber flows to ____, past Tarn.',
    answers: ['Lake Orla'],
    hints: ['a lake'],
  })
  expect(clozeCard(pieces, 2)).toEqual({
    prompt: 'The ____ flows to Lake Orla, past ____.',
    answers: ['Amber', 'Tarn'],
    hints: [],
  })
})

test('a mark within a mark is shown while the outer one is asked for, and the other way round', () => {
  const pieces = parseCloze('{{c1::the {{c2::old}} mill::a building}} burned')
  expect(clozeNumbers(pieces)).toEqual([1, 2])
  expect(clozeCard(pieces, 1)).toEqual({
    prompt: '____ burned',
    answers: ['the old mill'],
    hints: ['a building'],
  })
  expect(clozeCard(pieces, 2)).toEqual({ prompt: 'the ____ mill burned', answers: ['old'], hints: [] })
})

test('one mark can be blank on several cards', () => {
  const pieces = parseCloze('{{c1,3::A}} and {{c3::B}}')
  expect(clozeNumbers(pieces)).toEqual([1, 3])
  expect(clozeCard(pieces, 3).answers).toEqual(['A', 'B'])
})

test('what is no mark, or never ends, is text', () => {
  for (const text of ['{{c0::x}}', 'a {{c1::b', 'a }} b', '{{c::x}}', '{c1::x}'])
    expect(parseCloze(text), text).toEqual([text])
  expect(clozeNumbers(parseCloze('{{c1::a {{c2::b}}'))).toEqual([2])
})

test('a hundred thousand marks that never end are read in a line', () => {
  const text = '{{c1::'.repeat(100_000)
  expect(parseCloze(text)).toEqual([text])
  expect(clozeNumbers(parseCloze(`{{c1::${'{{c2::a}}'.repeat(200_000)}`))).toEqual([2])
})

test('marks within marks without end are text from some depth on', () => {
  const depth = 100_000
  const text = `${'{{c1::'.repeat(depth)}x${'}}'.repeat(depth)}`
  expect(clozeCard(parseCloze(text), 1).prompt).toBe('____')
})
