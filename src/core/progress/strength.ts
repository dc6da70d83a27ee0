import type { CardMemory } from '#core/memory/memory'
import { recallOn } from '#core/memory/schedule'
import type { StudyDay } from '#core/study/events'
import { type Spread, spreadOf } from './spread'

/** What memory holds of some cards. */
export interface Strength {
  cards: number
  /** Days until the chance of recall is down to 90 %. */
  stability: Spread
  /** 1 is easy, 10 is hard. */
  difficulty: Spread
  /** The chance of recall on the day, 0 to 1. */
  recall: Spread
}

/** Where bins begin. Stability grows by factors, so its bins do. */
const STABILITIES = [0, 1, 3, 7, 14, 30, 90, 180, 365, 1095]
const DIFFICULTIES = [1, 2, 3, 4, 5, 6, 7, 8, 9]
/** Twentieths. */
const RECALLS = Array.from({ length: 20 }, (_, n) => n / 20)

/** How firmly some cards are known on a day. */
export function strengthOf(
  cards: readonly Pick<CardMemory, 'stability' | 'difficulty' | 'last' | 'grade' | 'decay'>[],
  day: StudyDay,
): Strength {
  return {
    cards: cards.length,
    stability: spreadOf(
      Float64Array.from(cards, ({ stability }) => stability),
      STABILITIES,
    ),
    difficulty: spreadOf(
      Float64Array.from(cards, ({ difficulty }) => difficulty),
      DIFFICULTIES,
    ),
    recall: spreadOf(
      Float64Array.from(cards, (card) => recallOn(card, day)),
      RECALLS,
    ),
  }
}
