import { allCards, cardState } from '#core/memory/cards'
import type { StudyCard } from '#core/memory/queue'
import type { Brief } from '#core/study/brief'
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
  let made: { of: readonly Brief[]; cards: StudyCard[] } | undefined
  let kept: { of: StudyCard[]; said: unknown; day: StudyDay; cards: readonly StudyCard[] } | undefined

  return () => {
    const of = notes.briefs()
    if (made?.of !== of) made = { of, cards: allCards(of) }
    const { card: said } = content.content
    const day = today()
    if (kept?.of === made.cards && kept.said === said && kept.day === day) return kept.cards
    const cards = made.cards.map((one) =>
      said.has(one.card) ? { ...one, ...cardState(one.card, content.content, day) } : one,
    )
    kept = { of: made.cards, said, day, cards }
    return cards
  }
}
