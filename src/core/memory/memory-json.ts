import { dayAt, dayNumber } from '#core/study/day'
import type { Grade, StudyDay, UtcMs } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { Stamp } from '#core/study/order'
import { DEFAULT_WEIGHTS, fsrsOf } from './fsrs'
import { Layers } from './layers'
import { type OutcomeRow, outcomeRows, outcomesFrom } from './outcomes'
import { type CardMemory, decayOf, Memory } from './remembered'

type Row = [
  ...[card: CardId, stability: number, difficulty: number, last: number, due: number],
  ...[reps: number, lapses: number, grade: Grade, at: UtcMs, step?: number | null, wait?: number | null],
]

interface Json {
  cards: Row[]
  days: [day: number, introduced: number, reviews: number][]
  latest: [day: StudyDay, introduced: readonly CardId[], reviews: readonly CardId[]]
  last: Stamp | null
  /** Absent for the default ones. */
  weights?: readonly number[]
  outcomes: OutcomeRow[]
}

const sorted = <V extends object>(layers: Layers<string, V>): [string, V][] =>
  [...layers].sort(([a], [b]) => (a < b ? -1 : 1))

/** The same memory gives the same JSON, whatever way it came about. */
export function toJSON(memory: Memory): Json {
  const cards = sorted(memory.cards).map(([card, one]): Row => {
    const { stability, difficulty, last, due, reps, lapses, grade, at, step, wait } = one
    const row: Row = [card, stability, difficulty, dayNumber(last), dayNumber(due), reps, lapses, grade, at]
    if (step !== undefined || wait !== undefined) row.push(step ?? null, wait ?? null)
    return row
  })
  const days = sorted(memory.days).map(([day, { introduced, reviews }]): Json['days'][number] => [
    dayNumber(day),
    introduced,
    reviews,
  ])
  const { latest, last } = memory
  const weights = isUsual(memory.weights) ? {} : { weights: memory.weights }
  const outcomes = outcomeRows(memory.outcomes)
  return { cards, days, latest: [latest.day, latest.introduced, latest.reviews], last, ...weights, outcomes }
}

const isUsual = (weights: readonly number[]) => weights.every((weight, n) => weight === DEFAULT_WEIGHTS[n])

/** Days by their numbers, each made once. */
function dayReader(): (number: number) => StudyDay {
  const known = new Map<number, StudyDay>()
  return (number) => {
    const found = known.get(number) ?? dayAt(number)
    known.set(number, found)
    return found
  }
}

export function fromJSON(json: unknown): Memory {
  const { cards, days, latest, last, weights, outcomes } = json as Json
  const day = dayReader()
  const fsrs = fsrsOf(weights ?? DEFAULT_WEIGHTS)
  const decay = decayOf(fsrs)
  const card = ([id, stability, difficulty, last, due, reps, lapses, grade, at, step, wait]: Row) => {
    if (!(stability > 0 && difficulty >= 1)) throw new TypeError(`no state of memory: ${id}`)
    const one: CardMemory = {
      ...{ stability, difficulty, decay, last: day(last), due: day(due) },
      ...{ reps, lapses, grade, at, step: step ?? undefined, wait: wait ?? undefined },
    }
    return [id, one] as const
  }
  const known = Layers.of(cards.map(card))
  const dues = new Map<number, number>()
  for (const [, , , , due] of cards) dues.set(due, (dues.get(due) ?? 0) + 1)
  const [latestDay, introduced, reviews] = latest
  return new Memory(
    known,
    Layers.of(days.map(([number, introduced, reviews]) => [day(number), { introduced, reviews }] as const)),
    Layers.of([...dues].map(([day, cards]) => [day, { cards }] as const)),
    { day: latestDay, introduced, reviews },
    last,
    fsrs.weights,
    outcomesFrom(outcomes),
  )
}
