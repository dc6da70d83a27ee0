import type { StudyDay, UtcMs } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { CardMemory, Memory } from './memory'
import { recallOn } from './schedule'

/** A card that is in study, answered or not. */
export interface StudyCard {
  card: CardId
  /** When its note was made. */
  addedAt: UtcMs
  /** Left out until the reader takes it back. */
  suspended: boolean
  /** Left out for this day. */
  buried: boolean
}

/** What is left of a day, each list in the order to ask. */
export interface Queue {
  /** Forgotten today, the longest ago first. */
  again: CardId[]
  /** Due, the least likely to be recalled first. */
  review: CardId[]
  /** Never answered, the oldest first. */
  fresh: CardId[]
  /** What the day's limits keep back of the two above, in the same order. */
  held: { review: CardId[]; fresh: CardId[] }
}

/** Forgotten on this day and not answered right since. */
const isAgain = ({ grade, last, due }: CardMemory, day: StudyDay): boolean =>
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
}): Queue {
  const again: Asked[] = []
  const review: Asked[] = []
  const fresh: Asked[] = []
  for (const { card, addedAt, suspended, buried } of cards) {
    if (suspended || buried) continue
    const known = memory.get(card)
    if (!known) fresh.push({ card, rank: addedAt })
    else if (isAgain(known, day)) again.push({ card, rank: known.at })
    else if (known.due <= day) review.push({ card, rank: recallOn(known, day) })
  }
  const { introduced, reviews } = memory.on(day)
  const due = cut(ranked(review), options.reviewsPerDay - reviews)
  const unseen = cut(ranked(fresh), options.newPerDay - introduced)
  return {
    again: ranked(again),
    review: due.within,
    fresh: unseen.within,
    held: { review: due.beyond, fresh: unseen.beyond },
  }
}

function cut(cards: readonly CardId[], limit: number): { within: CardId[]; beyond: CardId[] } {
  const most = Math.max(0, limit)
  return { within: cards.slice(0, most), beyond: cards.slice(most) }
}

/** The order to ask in: what was forgotten a moment ago comes back only after all else. */
export const order = ({ again, review, fresh }: Pick<Queue, 'again' | 'review' | 'fresh'>): CardId[] => [
  ...review,
  ...fresh,
  ...again,
]
