import type { StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { isBuried, type StudyCard } from './cards'
import type { CardMemory, Memory } from './memory'
import { recallOn } from './schedule'

/** What is left of a day, each list in the order to ask. */
export interface StudyQueue {
  /** Forgotten today, the longest ago first. */
  again: CardId[]
  /** Due, the least likely to be recalled first. */
  review: CardId[]
  /** Never answered, the oldest first. */
  fresh: CardId[]
}

/** Forgotten on this day and not answered right since. */
export const isAgain = ({ grade, last, due }: CardMemory, day: StudyDay): boolean =>
  grade === 1 && last === day && due <= day

interface Asked {
  card: CardId
  /** Lower is asked earlier. */
  rank: number
}

const ranked = (asked: Asked[]): CardId[] => asked.sort((a, b) => a.rank - b.rank).map(({ card }) => card)

/**
 * What to ask on a day, within its limits: new cards and reviews already done that day count, cards forgotten
 * today are not limited. Suspended and buried cards are left out.
 */
export function queueOf({
  cards,
  memory,
  day,
  options,
}: {
  cards: readonly StudyCard[]
  memory: Memory
  day: StudyDay
  options: { newPerDay: number; reviewsPerDay: number }
}): StudyQueue {
  const again: Asked[] = []
  const review: Asked[] = []
  const fresh: Asked[] = []
  for (const one of cards) {
    if (one.suspended || isBuried(one, day)) continue
    const { card } = one
    const known = memory.get(card)
    if (!known) fresh.push({ card, rank: one.addedAt })
    else if (isAgain(known, day)) again.push({ card, rank: known.at })
    else if (known.due <= day) review.push({ card, rank: recallOn(known, day) })
  }
  const { introduced, reviews } = memory.on(day)
  return {
    again: ranked(again),
    review: ranked(review).slice(0, Math.max(0, options.reviewsPerDay - reviews)),
    fresh: ranked(fresh).slice(0, Math.max(0, options.newPerDay - introduced)),
  }
}

/** The order to ask in: what was forgotten a moment ago comes back only after all else. */
export const order = ({ again, review, fresh }: StudyQueue): CardId[] => [...review, ...fresh, ...again]
