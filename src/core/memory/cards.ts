import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'
import type { Content } from '#core/study/fold'
import type { CardId } from '#core/study/notes'
import type { StudyCard } from './queue'
import type { CardMemory, Memory } from './remembered'
import { relativesOf } from './siblings'

/**
 * The cards of notes in study, with what the reader said of each: a `card` of the content is suspended until
 * taken back (`suspended`), or buried for the one day it names (`buried`).
 */
export function studyCards(
  notes: readonly Pick<Brief, 'cards' | 'addedAt'>[],
  content: Pick<Content, 'card'>,
  day: StudyDay,
): StudyCard[] {
  return notes.flatMap(({ cards, addedAt }) =>
    cards.map((card) => ({ card, addedAt, ...cardState(card, content, day) })),
  )
}

/** The cards of all notes, the oldest first, with their decks and relatives, before the reader says anything of them. */
export function allCards(notes: readonly Brief[]): StudyCard[] {
  const relatives = relativesOf(notes)
  const isOldestFirst = notes.every(({ addedAt }, n) => n === 0 || notes[n - 1]!.addedAt <= addedAt)
  const oldestFirst = isOldestFirst ? notes : [...notes].sort((a, b) => a.addedAt - b.addedAt)
  const all: StudyCard[] = []
  for (const { id, cards, addedAt, deck } of oldestFirst) {
    const group = relatives.group(id)
    for (const card of cards) all.push({ card, addedAt, suspended: false, buried: false, deck, group })
  }
  return all
}

/** What memory knows of the cards of some notes: nothing of those never answered. */
export function knownOf(notes: readonly Pick<Brief, 'cards'>[], memory: Memory): CardMemory[] {
  const found: CardMemory[] = []
  for (const { cards } of notes) {
    for (const card of cards) {
      const one = memory.get(card)
      if (one) found.push(one)
    }
  }
  return found
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
