import { allCards } from '#core/memory/cards'
import { sameCards } from '#core/memory/known-cards'
import type { StudyCard } from '#core/memory/queue'
import type { StudyDay } from '#core/study/events'
import type { ContentStore } from '#main/storage/content'
import type { Notes } from './notes'

/**
 * The cards in study as the reader left them. They are asked for after every answer, and no answer changes them, so
 * the list is kept as long as notes, what was said of cards, and the day are the same.
 */
export function createStudied(
  content: Pick<ContentStore, 'content'>,
  notes: Pick<Notes, 'briefs'>,
  today: () => StudyDay,
): () => readonly StudyCard[] {
  let kept:
    | { of: readonly StudyCard[]; said: unknown; day: StudyDay; cards: readonly StudyCard[] }
    | undefined

  return () => {
    const of = allCards(notes.briefs())
    const { card: said } = content.content
    const day = today()
    if (kept?.of === of && kept.said === said && kept.day === day) return kept.cards
    const cards =
      said.size === 0 ? of : of.map((one) => (said.has(one.card) ? one.said({ card: said }, day) : one))
    if (cards !== of) sameCards(cards, of)
    kept = { of, said, day, cards }
    return cards
  }
}
