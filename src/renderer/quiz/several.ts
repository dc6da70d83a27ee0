import type { LibraryTitle } from '#contract/library'
import type { ReadingProgress } from '#contract/progress'
import type { ReadingId } from '#core/text/document'

/** A text a quiz can be about, and what is known of it. */
export interface Choice {
  id: ReadingId
  title: string
  /** How far it was read, 0 to 1. */
  read: number
  cards: number
  recall: number | null
}

/** Below this there is nothing to look for. */
const SEARCHED = 12

/** The texts there are, those with cards first; a text without words is nothing to ask about. */
export function choicesOf(
  items: readonly Pick<LibraryTitle, 'id' | 'title' | 'words' | 'progress'>[],
  progress: readonly Pick<ReadingProgress, 'id' | 'cards' | 'recall'>[],
): Choice[] {
  const known = new Map(progress.map((one) => [one.id, one]))
  return items
    .filter(({ words }) => words > 0)
    .map(({ id, title, progress: read }) => {
      const { cards, recall } = known.get(id) ?? { cards: 0, recall: null }
      return { id, title, read, cards, recall }
    })
    .sort((a, b) => Number(b.cards > 0) - Number(a.cards > 0))
}

/**
 * What is ticked to begin with: the texts that were asked for; without any, those with cards; where those are no two,
 * also what was begun; else all.
 */
export function chosenAtFirst(choices: readonly Choice[], wanted: readonly ReadingId[] = []): Set<ReadingId> {
  const asked = new Set(wanted)
  const given = choices.filter(({ id }) => asked.has(id))
  if (given.length > 0) return new Set(given.map(({ id }) => id))
  const learned = choices.filter(({ cards }) => cards > 0)
  const begun = choices.filter(({ cards, read }) => cards > 0 || read > 0)
  const some = [learned, begun].find(({ length }) => length > 1) ?? choices
  return new Set(some.map(({ id }) => id))
}

/** The ticked ones first, else in the order they are in: of a long list only the beginning is seen. */
export function tickedFirst(choices: readonly Choice[], ticked: ReadonlySet<ReadingId>): Choice[] {
  return [...choices].sort((a, b) => Number(ticked.has(b.id)) - Number(ticked.has(a.id)))
}

/** Whether a quiz is on so many texts that no heading names all of them. */
export const isOfMany = (titles: readonly string[]): boolean => titles.length > 2

export const isSearched = (choices: readonly Choice[]): boolean => choices.length > SEARCHED
