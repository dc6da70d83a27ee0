import type { StudyDay, UtcMs } from '#core/study/events'
import type { Content } from '#core/study/fold'
import { type CardId, cardsOf, type Note, type NoteId } from '#core/study/notes'

/** A card that is in study, answered or not. */
export interface StudyCard {
  card: CardId
  note: NoteId
  addedAt: UtcMs
  /** Left out until the reader takes it back. */
  suspended: boolean
  /** Left out until this day, on which it is back. */
  buriedUntil?: StudyDay
}

/**
 * The cards of notes in study, with what the reader said of each: the fields `suspended` and `buriedUntil` of
 * `card` in the content.
 */
export function studyCards(notes: readonly Note[], content: Pick<Content, 'card'>): StudyCard[] {
  return notes.flatMap((note) =>
    cardsOf(note).map((card): StudyCard => {
      const entity = content.card.get(card)
      const { suspended, buriedUntil } = entity?.alive ? entity.fields : {}
      return {
        card,
        note: note.id,
        addedAt: note.addedAt,
        suspended: suspended === true,
        ...(typeof buriedUntil === 'string' && { buriedUntil }),
      }
    }),
  )
}

export const isBuried = ({ buriedUntil }: Pick<StudyCard, 'buriedUntil'>, day: StudyDay): boolean =>
  buriedUntil !== undefined && day < buriedUntil
