import { addDays } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { CardMemory, Memory } from './remembered'
import { recallOn } from './schedule'

/** A card and the day it is moved to. */
export interface Move {
  card: CardId
  due: StudyDay
}

const known = (cards: readonly CardId[], memory: Memory): [CardId, CardMemory][] =>
  cards.flatMap((card) => {
    const one = memory.get(card)
    return one ? [[card, one] as [CardId, CardMemory]] : []
  })

/** Puts off all that is due on a day or before it: it comes due so many days after it. */
export function postponed(cards: readonly CardId[], memory: Memory, day: StudyDay, days: number): Move[] {
  const due = addDays(day, days)
  return known(cards, memory)
    .filter(([, one]) => one.due <= day)
    .map(([card]) => ({ card, due }))
}

/** Brings the next cards, those due soonest and of these the least remembered, forward to a day. */
export function advanced(cards: readonly CardId[], memory: Memory, day: StudyDay, count: number): Move[] {
  return known(cards, memory)
    .filter(([, one]) => one.due > day)
    .map(([card, one]) => ({ card, due: one.due, recall: recallOn(one, day) }))
    .sort((a, b) => (a.due === b.due ? a.recall - b.recall : a.due < b.due ? -1 : 1))
    .slice(0, count)
    .map(({ card }) => ({ card, due: day }))
}
