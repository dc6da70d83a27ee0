import type { StudyDay } from '#core/study/events'
import type { Content } from '#core/study/fold'
import { type CardId, cardsOf, type Note } from '#core/study/notes'
import type { StudyCard } from './queue'

/**
 * The cards of notes in study, with what the reader said of each: a `card` of the content is suspended until
 * taken back (`suspended`), or buried for the one day it names (`buried`).
 */
export function studyCards(
  notes: readonly Note[],
  content: Pick<Content, 'card'>,
  day: StudyDay,
): StudyCard[] {
  return notes.flatMap((note) =>
    cardsOf(note).map((card) => ({ card, addedAt: note.addedAt, ...cardState(card, content, day) })),
  )
}

/** Whether a card is left out on a day, and why. */
export function cardState(
  card: CardId,
  content: Pick<Content, 'card'>,
  day: StudyDay,
): { suspended: boolean; buried: boolean } {
  const entity = content.card.get(card)
  if (!entity?.alive) return { suspended: false, buried: false }
  return { suspended: entity.fields.suspended === true, buried: entity.fields.buried === day }
}
