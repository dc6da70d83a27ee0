import type { KeptNote, PastEvent } from './kept'

/**
 * Everything kept of some notes, for programs: notes, cards with their state of memory (FSRS-6), decks, and what
 * happened to each card. Days are study days, times milliseconds since the epoch.
 */
export function notesToJson(
  notes: readonly KeptNote[],
  past: ReadonlyMap<string, readonly PastEvent[]>,
  { at, weights }: { at: number; weights: readonly number[] },
): string {
  const decks = new Map(notes.map(({ deck, deckName }) => [deck, { id: deck, name: deckName }]))
  const file = {
    format: 'lectern-cards',
    version: 1,
    written: new Date(at).toISOString(),
    memory: { model: 'FSRS-6', weights },
    decks: [...decks.values()],
    notes: notes.map(({ note, deck, title, address, changedAt }) => ({
      ...note,
      ...{ deck, title, address, changedAt },
    })),
    cards: notes.flatMap(({ note, cards }) =>
      cards.map(({ card, memory, suspended, buried, flag }) => ({
        ...{ id: card, note: note.id, suspended, buried, flag },
        ...(memory && { memory }),
      })),
    ),
    history: [...past.values()].flat().sort((a, b) => a.at - b.at),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}
