import type { StudyDay } from '#core/study/events'
import type { Content } from '#core/study/fold'
import { type CardId, cardsOf, deckOf, type Note } from '#core/study/notes'
import type { StudyCard } from './queue'
import { relativesOf } from './siblings'

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

/** The cards of all notes, the oldest first, with their decks and relatives, before the reader says anything of them. */
export function allCards(notes: readonly Note[]): StudyCard[] {
  const relatives = relativesOf(notes)
  const isOldestFirst = notes.every(({ addedAt }, n) => n === 0 || notes[n - 1]!.addedAt <= addedAt)
  const oldestFirst = isOldestFirst ? notes : [...notes].sort((a, b) => a.addedAt - b.addedAt)
  return oldestFirst.flatMap((note) => {
    const { addedAt } = note
    const [deck, group] = [deckOf(note), relatives.group(note.id)]
    return cardsOf(note).map((card) => ({ card, addedAt, suspended: false, buried: false, deck, group }))
  })
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
