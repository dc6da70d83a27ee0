import { dayAt, dayNumber } from '#core/study/day'
import type { Grade, StudyDay, UtcMs } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import type { Stamp } from '#core/study/order'
import { DEFAULT_WEIGHTS, type Fsrs, fsrsOf, type MemoryState } from './fsrs'
import { Layers } from './layers'
import type { Outcomes } from './outcomes'
import { type Shape, Table } from './table'

/** A card as its answers left it. */
export interface CardMemory extends MemoryState {
  /** Of its forgetting curve; absent under the default weights. */
  readonly decay?: number | undefined
  /** The day of the last answer. */
  readonly last: StudyDay
  readonly due: StudyDay
  /** How often it was answered. */
  readonly reps: number
  /** How often it was forgotten: answers of grade 1 on a later day than the answer before. */
  readonly lapses: number
  /** Of the last answer, like the next ones. */
  readonly grade: Grade
  readonly at: UtcMs
  /** The learning or relearning step in which it waits, from 0. */
  readonly step?: number | undefined
  /** Minutes from `at` until it may be asked again on the same day. */
  readonly wait?: number | undefined
}

/** Where a card's fields stand in its row. */
export const CARD = {
  stability: 0,
  difficulty: 1,
  last: 2,
  due: 3,
  reps: 4,
  lapses: 5,
  grade: 6,
  at: 7,
  step: 8,
  wait: 9,
} as const

const some = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/**
 * A card as a row of numbers: days by their numbers, NaN for what is absent.
 *
 * @param decay of all cards, which is not in their rows
 */
export const cardShape = (decay: number | undefined): Shape<CardMemory> => ({
  width: 10,
  read: (rows, at) => ({
    stability: rows[at + CARD.stability]!,
    difficulty: rows[at + CARD.difficulty]!,
    decay,
    last: dayAt(rows[at + CARD.last]!),
    due: dayAt(rows[at + CARD.due]!),
    reps: rows[at + CARD.reps]!,
    lapses: rows[at + CARD.lapses]!,
    grade: rows[at + CARD.grade]! as Grade,
    at: rows[at + CARD.at]!,
    step: some(rows[at + CARD.step]!),
    wait: some(rows[at + CARD.wait]!),
  }),
  write(card, rows, at) {
    rows[at + CARD.stability] = card.stability
    rows[at + CARD.difficulty] = card.difficulty
    rows[at + CARD.last] = dayNumber(card.last)
    rows[at + CARD.due] = dayNumber(card.due)
    rows[at + CARD.reps] = card.reps
    rows[at + CARD.lapses] = card.lapses
    rows[at + CARD.grade] = card.grade
    rows[at + CARD.at] = card.at
    rows[at + CARD.step] = card.step ?? Number.NaN
    rows[at + CARD.wait] = card.wait ?? Number.NaN
  },
})

/** What counts against the limits of a day. */
export interface DayCount {
  /** Cards answered for the first time. */
  readonly introduced: number
  /** Cards of earlier days that were answered when they were due, each once. */
  readonly reviews: number
}

/** The same of the latest day, by name: limits of decks need to know whose they were. */
export interface Latest {
  readonly day: StudyDay
  readonly introduced: readonly CardId[]
  readonly reviews: readonly CardId[]
}

export interface Due {
  readonly cards: number
}

const NOTHING: DayCount = { introduced: 0, reviews: 0 }
const NO_DAY: Latest = { day: '', introduced: [], reviews: [] }

/** All cards ever answered, in no order. Never changes: a further answer makes another. */
export class Memory {
  readonly fsrs: Fsrs

  constructor(
    readonly cards: Layers<CardId, CardMemory>,
    readonly days: Layers<StudyDay, DayCount>,
    /** By the number of the day. */
    readonly dues: Layers<number, Due>,
    readonly latest: Latest,
    /** The last event that counted: what is older cannot be added. */
    readonly last: Stamp | null,
    /** The weights of FSRS-6 under which every card was folded. */
    readonly weights: readonly number[],
    /** What was foretold of the answers, under those weights, and what came of it. */
    readonly outcomes: Outcomes,
  ) {
    // Asked for every card of a library.
    this.fsrs = fsrsOf(weights)
  }

  static readonly empty = new Memory(
    Layers.over(Table.empty(cardShape(undefined))),
    Layers.of(),
    Layers.of(),
    NO_DAY,
    null,
    DEFAULT_WEIGHTS,
    Layers.of(),
  )

  get size(): number {
    return this.cards.size
  }

  /** Undefined for a card never answered, or not since it was reset. */
  get(card: CardId): CardMemory | undefined {
    return this.cards.get(card)
  }

  /** What is known of most cards, by rows; of those in `cards.top` that holds. */
  get table(): Table<CardMemory> {
    if (!(this.cards.base instanceof Table)) throw new TypeError('not a table')
    return this.cards.base
  }

  /** The number of the due day in a row, without making all else of it. */
  dueIn(row: number): number {
    return this.table.number(row, CARD.due)
  }

  /** The same of the day of the last answer. */
  lastIn(row: number): number {
    return this.table.number(row, CARD.last)
  }

  /** The chance of recall, on a day by its number, of the card in a row. */
  recallIn(row: number, day: number): number {
    const { table, fsrs } = this
    const days = daysForgotten(day - table.number(row, CARD.last), table.number(row, CARD.grade))
    return fsrs.recallAfter(days, table.number(row, CARD.stability))
  }

  on(day: StudyDay): DayCount {
    return this.days.get(day) ?? NOTHING
  }

  /** How many of all cards, whether still in study or not, are due on a day, by its number. */
  dueOn(day: number): number {
    return this.dues.get(day)?.cards ?? 0
  }

  /** Which cards counted on a day: known of the latest day only. */
  askedOn(day: StudyDay): Latest {
    return this.latest.day === day ? this.latest : { ...NO_DAY, day }
  }

  [Symbol.iterator](): Iterator<[CardId, CardMemory], void> {
    return this.cards[Symbol.iterator]()
  }
}

/**
 * How long a card has been forgotten, by the days since its last answer. A card forgotten is taken as if a day had
 * passed already: until it is answered right, being told the answer is not knowing it.
 */
export const daysForgotten = (days: number, grade: number): number => Math.max(days, grade === 1 ? 1 : 0)

/** The decay of a card's curve under some weights, absent where it is the usual one. */
export const decayOf = ({ decay }: Fsrs): number | undefined =>
  decay === DEFAULT_WEIGHTS[20] ? undefined : decay
