import type { CardView, Quiz } from '#contract/study'
import { missedOf, partsOf } from './walk'

/** The notes of the questions that were not known. */
export const missedNotes = ({ items }: Pick<Quiz, 'items'>): string[] =>
  items
    .flatMap(partsOf)
    .flatMap(({ note, answered }) => (note !== undefined && answered?.correct === false ? [note] : []))

export interface ComeBack {
  /**
   * Nothing was missed; what was is there to be read, or to be read again; it is asked again today; or it is among the
   * cards some day.
   */
  after: 'all' | 'before' | 'text' | 'today' | 'kept'
  /** How many were known whose cards come back later than that; 0 where that is not for sure. */
  rest: number
}

/**
 * What becomes of the questions of a finished quiz.
 *
 * @param cards of the notes that were missed, as they are now: days later, none of them is left for the day of the quiz
 */
export function comeBack(
  { kind, items }: Pick<Quiz, 'kind' | 'items'>,
  cards: readonly Pick<CardView, 'state' | 'suspended' | 'buried'>[],
): ComeBack {
  const missed = missedOf({ items })
  const parts = items.flatMap(partsOf)
  const isKept = parts.some(({ note }) => note !== undefined)
  if (missed === 0) return { after: 'all', rest: 0 }
  if (kind === 'before') return { after: 'before', rest: 0 }
  if (!isKept) return { after: 'text', rest: 0 }
  const today = cards.filter(({ state, suspended, buried }) => state === 'again' && !suspended && !buried)
  if (today.length < missed) return { after: 'kept', rest: 0 }
  // What is only recognised moves no card.
  const allMoved = parts.every(({ note, form }) => note !== undefined && form === 'typed')
  return { after: 'today', rest: allMoved ? parts.length - missed : 0 }
}
