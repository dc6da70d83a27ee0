import type { Content } from '#core/study/fold'
import type { DeckId } from '#core/study/notes'

/** Decks with notes in study, and those the reader made. */
export function deckIdsOf(content: Pick<Content, 'deck'>, notes: readonly { deck: DeckId }[]): DeckId[] {
  const ids = new Set(notes.map(({ deck }) => deck))
  // A deck of a reading is one only while it has cards: what is kept of it are its options.
  for (const [id, { alive }] of content.deck) if (alive && !id.startsWith('r:')) ids.add(id)
  return [...ids]
}
