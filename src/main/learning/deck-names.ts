import type { Content } from '#core/study/fold'
import { type DeckId, OWN_DECK } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'

/** What the deck is called that holds what belongs to no text. */
const OWN = 'My own cards'
const UNTITLED = 'A text without a title'
/** A deck that was removed on one device while another put notes into it. */
const LOST = 'A removed deck'

export const readingOf = (deck: DeckId): ReadingId | null => (deck.startsWith('r:') ? deck.slice(2) : null)

/** The parts of a name, tidied: `a:: b` and `a::b` are one deck. */
export const tidyName = (name: string): string =>
  name
    .split('::')
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
    .join('::')

/** A deck, and of the reader's own also those within it by their names: `Languages::Spanish` is a part of `Languages`. */
export function decksWithin(content: Pick<Content, 'deck'>, deck: DeckId): Set<DeckId> {
  const within = new Set([deck])
  const nameOf = ({ alive, fields }: { alive: boolean; fields: Record<string, unknown> }) =>
    alive && typeof fields.name === 'string' ? tidyName(fields.name) : ''
  const entity = content.deck.get(deck)
  const name = entity && nameOf(entity)
  if (name) for (const [id, one] of content.deck) if (nameOf(one).startsWith(`${name}::`)) within.add(id)
  return within
}

/** A deck by its name: what the reader called it, else the title of its reading. */
export function deckNameOf(
  content: Pick<Content, 'deck'>,
  deck: DeckId,
  titles: ReadonlyMap<ReadingId, string>,
): string {
  const entity = content.deck.get(deck)
  const own = entity?.alive && typeof entity.fields.name === 'string' ? tidyName(entity.fields.name) : ''
  if (own !== '') return own
  const reading = readingOf(deck)
  if (reading !== null) return titles.get(reading) || UNTITLED
  return deck === OWN_DECK ? OWN : LOST
}
