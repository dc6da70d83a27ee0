import { type CardId, cardsOf, type Shaped } from '#core/study/notes'
import type { ContentStore } from '#main/storage/content'

/** A note's cards that are asked; the others stay out until the reader says so. */
export const askedCards = ({ content }: Pick<ContentStore, 'content'>, note: Shaped): CardId[] =>
  cardsOf(note).filter((card) => {
    const entity = content.card.get(card)
    return !(entity?.alive === true && entity.fields.suspended === true)
  })

/** Whether no card of a note is asked until the reader says so. */
export const isSuspended = (content: Pick<ContentStore, 'content'>, note: Shaped): boolean =>
  askedCards(content, note).length === 0
