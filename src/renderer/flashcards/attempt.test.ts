import { describe, expect, test } from 'vitest'
import type { CardView } from '#contract/study'
import { choicesOf, clueTo, otherForm, proposed, usualForm } from './attempt'

const face: CardView['face'] = {
  ...{ kind: 'who', prompt: 'Who?', answer: 'Odile', accepts: [], type: 'person' },
  choices: ['Ruth', 'Ines', 'Marta', 'Jonna', 'Odile'],
}
function card(more: { ask?: 'typed' | 'choice'; face?: Partial<CardView['face']> } = {}): CardView {
  return {
    card: 'n:0',
    note: { id: 'n', ...face, tags: [], addedAt: 0, orphan: false, ...(more.ask && { ask: more.ask }) },
    face: { ...face, ...more.face },
    ...{ state: 'new', suspended: false, buried: false, flag: 0 },
    ...{ intervals: [0, 1, 3, 8], waits: [1, null, null, null] },
  }
}
const heads = { typing: false }
const types = { typing: true }

describe('how a card is asked', () => {
  test('by recall, unless the reader likes to type or the note says how', () => {
    expect(usualForm(card(), heads, false)).toBe('flashcard')
    expect(usualForm(card(), types, false)).toBe('typed')
    expect(usualForm(card({ ask: 'typed' }), heads, false)).toBe('typed')
    expect(usualForm(card({ ask: 'choice' }), types, false)).toBe('choice')
  })

  test('a card once chosen rightly is not asked by choices again', () => {
    expect(usualForm(card({ ask: 'choice' }), heads, true)).toBe('flashcard')
  })

  test('a whole sentence is not typed, and nothing is chosen where there are no choices', () => {
    expect(usualForm(card({ face: { answer: 'a'.repeat(61) } }), types, false)).toBe('flashcard')
    expect(usualForm(card({ ask: 'choice', face: { choices: [] } }), heads, false)).toBe('flashcard')
  })

  test('another form goes round those it can be asked in', () => {
    expect(otherForm(card(), 'flashcard')).toBe('typed')
    expect(otherForm(card(), 'typed')).toBe('choice')
    expect(otherForm(card(), 'choice')).toBe('flashcard')
    expect(otherForm(card({ face: { choices: [] } }), 'typed')).toBe('flashcard')
  })
})

describe('the grade an answer suggests', () => {
  test.each([
    ['flashcard', {}, 3],
    ['flashcard', { hinted: true }, 2],
    ['typed', { judgement: { verdict: 'right' } }, 3],
    ['typed', { judgement: { verdict: 'right' }, hinted: true }, 2],
    ['typed', { judgement: { verdict: 'almost' } }, 2],
    ['typed', { judgement: { verdict: 'wrong' }, hinted: true }, 1],
    ['choice', { judgement: { verdict: 'wrong' } }, 1],
    ['choice', { judgement: { verdict: 'right' } }, null],
  ] as const)('%s %j: %s', (form, attempt, grade) => {
    expect(proposed(form, attempt)).toBe(grade)
  })
})

describe('choices', () => {
  test('are the answer and three others, the same as long as the card is shown', () => {
    const shown = choicesOf(card(), 4)
    expect(shown).toHaveLength(4)
    expect(new Set(shown).size).toBe(4)
    expect(shown).toContain('Odile')
    expect(choicesOf(card(), 4)).toEqual(shown)
  })

  test('the answer stands in every place in time', () => {
    const places = new Set(Array.from({ length: 60 }, (_, turn) => choicesOf(card(), turn).indexOf('Odile')))
    expect(places).toEqual(new Set([0, 1, 2, 3]))
  })
})

test('a clue counts letters as a reader does', () => {
  expect(clueTo('Odile Brandt')).toEqual({ first: 'O', length: 11, words: 2 })
  expect(clueTo('“E\u0301mile”')).toEqual({ first: 'E\u0301', length: 5, words: 1 })
  expect(clueTo('1931')).toEqual({ first: '1', length: 4, words: 1 })
})
