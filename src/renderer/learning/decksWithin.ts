import type { Deck } from '#contract/cards'

/** What a deck and the decks within it hold, as `study.queue` takes them together. */
export function countsWithin(
  decks: readonly Deck[],
  { id, kind, name }: Deck,
): { cards: number; open: number } {
  const within = decks.filter((one) => one.id === id || (kind === 'own' && one.name.startsWith(`${name}::`)))
  return {
    cards: within.reduce((sum, { cards }) => sum + cards, 0),
    open: within.reduce((sum, { due, fresh }) => sum + due + fresh, 0),
  }
}
