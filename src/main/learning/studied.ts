import { allCards, saidCards } from '#core/memory/cards'
import type { CardList } from '#core/memory/known-cards'
import type { Memory } from '#core/memory/memory'
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
  memory: () => Memory,
  today: () => StudyDay,
): () => CardList {
  let kept: { of: CardList; said: unknown; day: StudyDay; cards: CardList } | undefined

  return () => {
    const of = allCards(notes.briefs())
    const { card: said } = content.content
    const day = today()
    if (kept?.of === of && kept.said === said && kept.day === day) return kept.cards
    const cards = saidCards(of, { card: said }, day, memory())
    kept = { of, said, day, cards }
    return cards
  }
}
