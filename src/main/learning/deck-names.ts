import { createHash } from 'node:crypto'
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

/** What names of decks have in common that are the same but for their case. */
export const keyOfName = (name: string): string => name.normalize('NFC').toLowerCase()

/** The id of a deck that came by its name: the same whenever it comes. */
export const deckIdOfName = (name: string): string =>
  `anki-${createHash('sha256').update(keyOfName(name)).digest('hex').slice(0, 16)}`

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
