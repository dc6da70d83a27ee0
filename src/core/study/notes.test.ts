import { expect, test } from 'vitest'
import { cardsOf, deckOf, noteOf, numberOf } from './notes'

test('a note has a card, two when it is asked both ways, and one for each number of a cloze', () => {
  expect(cardsOf({ id: 'n', prompt: 'Who?' })).toEqual(['n:0'])
  expect(cardsOf({ id: 'n', prompt: 'Who?', shape: 'reversed' })).toEqual(['n:0', 'n:1'])
  const cloze = { id: 'n', prompt: '{{c3::a}} {{c1::b}} {{c3::c}}', shape: 'cloze' } as const
  expect(cardsOf(cloze)).toEqual(['n:0', 'n:2'])
  expect(cardsOf({ id: 'n', prompt: 'nothing left', shape: 'cloze' })).toEqual(['n:0'])
})

test('a card names its note, whatever the note is named', () => {
  expect(noteOf('anki:x-1:3')).toBe('anki:x-1')
  expect(numberOf('anki:x-1:3')).toBe(3)
})

test('a note lies in its own deck, else in that of its reading, else among the reader’s own', () => {
  expect(deckOf({ deck: 'd1', reading: 'r1' })).toBe('d1')
  expect(deckOf({ reading: 'r1' })).toBe('r:r1')
  expect(deckOf({})).toBe('own')
})
