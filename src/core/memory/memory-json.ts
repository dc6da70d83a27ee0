import { dayAt, dayNumber } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { Stamp } from '#core/study/order'
import { DEFAULT_WEIGHTS, fsrsOf } from './fsrs'
import { Layers } from './layers'
import { type OutcomeRow, outcomeRows, outcomesFrom } from './outcomes'
import { cardShape, decayOf, Memory } from './remembered'
import { Table, type TableJson, tableJson } from './table'

interface Json {
  cards: TableJson
  days: [day: number, introduced: number, reviews: number][]
  dues: [day: number, cards: number][]
  latest: [day: StudyDay, introduced: readonly CardId[], reviews: readonly CardId[]]
  last: Stamp | null
  /** Absent for the default ones. */
  weights?: readonly number[]
  outcomes: OutcomeRow[]
}

/** The same memory gives the same JSON, whatever way it came about. */
export function toJSON(memory: Memory): Json {
  const days = [...memory.days].map(([day, { introduced, reviews }]): Json['days'][number] => [
    dayNumber(day),
    introduced,
    reviews,
  ])
  const dues = [...memory.dues].map(([day, { cards }]): Json['dues'][number] => [day, cards])
  const { latest, last } = memory
  return {
    cards: tableJson(cardShape(undefined), memory.cards),
    days: days.sort(([a], [b]) => a - b),
    dues: dues.sort(([a], [b]) => a - b),
    latest: [latest.day, latest.introduced, latest.reviews],
    last,
    ...(isUsual(memory.weights) ? {} : { weights: memory.weights }),
    outcomes: outcomeRows(memory.outcomes),
  }
}

const isUsual = (weights: readonly number[]) => weights.every((weight, n) => weight === DEFAULT_WEIGHTS[n])

export function fromJSON(json: unknown): Memory {
  const { cards, days, dues, latest, last, weights, outcomes } = json as Json
  const fsrs = fsrsOf(weights ?? DEFAULT_WEIGHTS)
  const [latestDay, introduced, reviews] = latest
  return new Memory(
    Layers.over(Table.fromJSON(cardShape(decayOf(fsrs)), cards)),
    Layers.of(days.map(([number, introduced, reviews]) => [dayAt(number), { introduced, reviews }] as const)),
    Layers.of(dues.map(([day, cards]) => [day, { cards }] as const)),
    { day: latestDay, introduced, reviews },
    last,
    fsrs.weights,
    outcomesFrom(outcomes),
  )
}
