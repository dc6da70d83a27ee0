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

const DUE = 3

const some = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/**
 * A card as a row of numbers: as the fields stand here, NaN for those that are absent.
 *
 * @param decay of all cards, which is not in their rows
 */
export const cardShape = (decay: number | undefined): Shape<CardMemory> => ({
  width: 10,
  read: (rows, at) => ({
    stability: rows[at]!,
    difficulty: rows[at + 1]!,
    decay,
    last: dayAt(rows[at + 2]!),
    due: dayAt(rows[at + DUE]!),
    reps: rows[at + 4]!,
    lapses: rows[at + 5]!,
    grade: rows[at + 6]! as Grade,
    at: rows[at + 7]!,
    step: some(rows[at + 8]!),
    wait: some(rows[at + 9]!),
  }),
  write(card, rows, at) {
    rows[at] = card.stability
    rows[at + 1] = card.difficulty
    rows[at + 2] = dayNumber(card.last)
    rows[at + DUE] = dayNumber(card.due)
    rows[at + 4] = card.reps
    rows[at + 5] = card.lapses
    rows[at + 6] = card.grade
    rows[at + 7] = card.at
    rows[at + 8] = card.step ?? Number.NaN
    rows[at + 9] = card.wait ?? Number.NaN
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
  ) {}

  static readonly empty = new Memory(
    Layers.over(Table.empty(cardShape(undefined))),
    Layers.of(),
    Layers.of(),
    NO_DAY,
    null,
    DEFAULT_WEIGHTS,
    Layers.of(),
  )

  get fsrs(): Fsrs {
    return fsrsOf(this.weights)
  }

  get size(): number {
    return this.cards.size
  }

  /** Undefined for a card never answered, or not since it was reset. */
  get(card: CardId): CardMemory | undefined {
    return this.cards.get(card)
  }

  /** The number of a card's due day, without making all else of it; undefined for a card never answered. */
  dueOf(card: CardId): number | undefined {
    const { base } = this.cards
    const latest = this.cards.latest(card)
    if (latest === undefined && base instanceof Table) return base.number(card, DUE)
    return latest ? dayNumber(latest.due) : undefined
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

/** The decay of a card's curve under some weights, absent where it is the usual one. */
export const decayOf = ({ decay }: Fsrs): number | undefined =>
  decay === DEFAULT_WEIGHTS[20] ? undefined : decay
