import { cardsOf, type NoteId } from '#core/study/notes'
import type { ContentStore } from '#main/storage/content'

/** Whether a card of a note is not asked until the reader says so. */
export function isSuspended({ content }: Pick<ContentStore, 'content'>, note: { id: NoteId }): boolean {
  return cardsOf(note).some((card) => {
    const entity = content.card.get(card)
    return entity?.alive === true && entity.fields.suspended === true
  })
}
