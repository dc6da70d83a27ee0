import { expect, test } from 'vitest'
import type { Deck } from '#contract/cards'
import { countsWithin } from './decksWithin'

const deck = (name: string, cards: number, due: number, kind: Deck['kind'] = 'own'): Deck => ({
  ...{ id: name, name, kind, cards, due, fresh: 1, options: {} },
})

test('a deck counts with those within it, and with none that only begins like it', () => {
  const sea = deck('Sea', 0, 0)
  const decks = [sea, deck('Sea::Tides', 5, 2), deck('Sea::Tides::Spring', 3, 0), deck('Seaside', 9, 9)]
  expect(countsWithin(decks, sea)).toEqual({ cards: 8, open: 5 })
  expect(countsWithin(decks, decks[2]!)).toEqual({ cards: 3, open: 1 })
})

test('the deck of a text stands by itself, whatever its title', () => {
  const text = deck('Sea', 4, 1, 'reading')
  expect(countsWithin([text, deck('Sea::Tides', 5, 2)], text)).toEqual({ cards: 4, open: 2 })
})
