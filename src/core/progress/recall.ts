import type { CardMemory } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import type { StudyDay } from '#core/study/events'

/** 4 is nearly certain, 1 is as good as gone; 0 is not learned yet. */
export type Band = 0 | 1 | 2 | 3 | 4

/** The band of a chance of recall, 0 to 1. */
export function bandOf(recall: number): 1 | 2 | 3 | 4 {
  if (recall >= 0.9) return 4
  if (recall >= 0.8) return 3
  return recall >= 0.6 ? 2 : 1
}

/** Mean chance of recall on a day, 0 to 1; null of no cards. */
export function meanRecall(
  cards: readonly Pick<CardMemory, 'stability' | 'last' | 'grade'>[],
  day: StudyDay,
): number | null {
  if (cards.length === 0) return null
  return cards.reduce((sum, card) => sum + recallOn(card, day), 0) / cards.length
}
