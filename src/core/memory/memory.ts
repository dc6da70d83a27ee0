import { addDays, dayAt, dayNumber, daysBetween } from '#core/study/day'
import type { Event, Grade, StudyDay, UtcMs } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareStamps, type Stamp } from '#core/study/order'
import type { Projection } from '#core/study/projection'
import { DEFAULT_RETENTION, intervalOf, type MemoryState, nextState } from './fsrs'
import { Layers } from './layers'

/** A card as its answers left it. */
export interface CardMemory extends MemoryState {
  /** The day of the last answer. */
  readonly last: StudyDay
  readonly due: StudyDay
  /** How often it was answered. */
  readonly reps: number
  /** How often it was forgotten: answers of grade 1 on a later day than the answer before. */
  readonly lapses: number
  /** Of the last answer, like the next. */
  readonly grade: Grade
  readonly at: UtcMs
}

/** What counts against the limits of a day. */
export interface DayCount {
  /** Cards answered for the first time. */
  readonly introduced: number
  /** Cards of earlier days that were answered when they were due, each once. */
  readonly reviews: number
}

const NOTHING: DayCount = { introduced: 0, reviews: 0 }

/** All cards ever answered, in no order. Never changes: a further answer makes another. */
export class Memory {
  constructor(
    readonly cards: Layers<CardId, CardMemory>,
    readonly days: Layers<StudyDay, DayCount>,
    /** The last event that counted: what is older cannot be added. */
    readonly last: Stamp | null,
  ) {}

  get size(): number {
    return this.cards.size
  }

  /** Undefined for a card never answered, or not since it was reset. */
  get(card: CardId): CardMemory | undefined {
    return this.cards.get(card)
  }

  on(day: StudyDay): DayCount {
    return this.days.get(day) ?? NOTHING
  }

  [Symbol.iterator](): Iterator<[CardId, CardMemory], void> {
    return this.cards[Symbol.iterator]()
  }
}

type Answer = Event & { kind: 'answer'; card: CardId; grade: Grade }
type Counted = Answer | (Event & { kind: 'due' | 'reset' })

const isDay = (day: unknown): day is StudyDay => typeof day === 'string' && !Number.isNaN(dayNumber(day))

/** A log may come from a newer version or a damaged file: what is not understood is passed over. */
function counts(event: Event): event is Counted {
  if (event.kind === 'answer') {
    const { card, grade, mode } = event
    const graded = grade === 1 || grade === 2 || grade === 3 || grade === 4
    return graded && typeof card === 'string' && mode !== 'practice' && isDay(event.day)
  }
  if (event.kind === 'due') return typeof event.card === 'string' && isDay(event.due)
  return event.kind === 'reset' && typeof event.card === 'string'
}

type Draft<T> = { -readonly [K in keyof T]: T[K] }

const unanswered = (): Draft<CardMemory> => {
  const nothing = { stability: 0, difficulty: 0, reps: 0, lapses: 0 }
  return { ...nothing, last: '', due: '', grade: 1, at: 0 }
}

/** Takes an answer into a card, in place: a log holds many of one card. */
function take(card: Draft<CardMemory>, { grade, day, due, at }: Answer): void {
  const before = card.reps > 0 ? card : null
  // A traveller's day can come after the next one.
  const days = before ? Math.max(0, daysBetween(before.last, day)) : 0
  const { stability, difficulty } = nextState(before, days, grade)
  card.stability = stability
  card.difficulty = difficulty
  card.last = day
  card.reps += 1
  if (grade === 1 && days > 0) card.lapses += 1
  card.grade = grade
  card.at = at
  card.due = typeof due === 'string' ? due : ''
}

/** The due day that the last answer carries, else the one that follows from it: only the last of many is looked at. */
function settle(card: Draft<CardMemory>): void {
  if (isDay(card.due)) return
  const { grade, last, stability } = card
  card.due = grade === 1 ? last : addDays(last, intervalOf(stability, DEFAULT_RETENTION))
}

function count(day: Draft<DayCount>, before: CardMemory | null, answer: Answer): void {
  if (!before) day.introduced += 1
  else if (answer.mode === 'due' && before.last < answer.day) day.reviews += 1
}

function apply(memory: Memory, events: readonly Event[]): Memory | null {
  const cards = new Map<CardId, Draft<CardMemory> | null>()
  const days = new Map<StudyDay, Draft<DayCount>>()
  let last = memory.last
  for (const event of events) {
    if (!counts(event)) continue
    if (last && compareStamps(event, last) < 0) return null
    last = event
    const { card } = event
    const changed = cards.get(card)
    const before = changed === undefined ? (memory.get(card) ?? null) : changed
    if (event.kind === 'reset') {
      cards.set(card, null)
      continue
    }
    if (!before && event.kind === 'due') continue
    const draft = changed ?? (before ? { ...before } : unanswered())
    if (draft !== changed) cards.set(card, draft)
    if (event.kind === 'due') {
      draft.due = event.due
      continue
    }
    const day = days.get(event.day) ?? { ...memory.on(event.day) }
    days.set(event.day, day)
    count(day, before, event)
    take(draft, event)
  }
  for (const card of cards.values()) if (card) settle(card)
  if (last === memory.last) return memory
  const stamp = last && { at: last.at, id: last.id }
  return new Memory(memory.cards.with(cards), memory.days.with(days), stamp)
}

type Row = [CardId, number, number, number, number, number, number, Grade, UtcMs]

interface Json {
  cards: Row[]
  days: [number, number, number][]
  last: Stamp | null
}

const sorted = <V extends object>(layers: Layers<string, V>): [string, V][] =>
  [...layers].sort(([a], [b]) => (a < b ? -1 : 1))

/** The same memory gives the same JSON, whatever way it came about. */
function toJSON(memory: Memory): Json {
  const cards = sorted(memory.cards).map(([card, one]): Row => {
    const { stability, difficulty, last, due, reps, lapses, grade, at } = one
    return [card, stability, difficulty, dayNumber(last), dayNumber(due), reps, lapses, grade, at]
  })
  const days = sorted(memory.days).map(([day, { introduced, reviews }]): Json['days'][number] => [
    dayNumber(day),
    introduced,
    reviews,
  ])
  return { cards, days, last: memory.last }
}

function fromJSON(json: unknown): Memory {
  const { cards, days, last } = json as Json
  const known = new Map<number, StudyDay>()
  const day = (number: number): StudyDay => {
    const found = known.get(number) ?? dayAt(number)
    known.set(number, found)
    return found
  }
  const card = ([id, stability, difficulty, last, due, reps, lapses, grade, at]: Row) => {
    if (!(stability > 0 && difficulty >= 1)) throw new TypeError(`no state of memory: ${id}`)
    const one: CardMemory = {
      stability,
      difficulty,
      last: day(last),
      due: day(due),
      reps,
      lapses,
      grade,
      at,
    }
    return [id, one] as const
  }
  return new Memory(
    Layers.of(cards.map(card)),
    Layers.of(days.map(([number, introduced, reviews]) => [day(number), { introduced, reviews }] as const)),
    last,
  )
}

/**
 * Folds graded answers into what FSRS-6 knows of each card. An answer counts unless it was practice; days are
 * those of the events. The due day an answer carries stands until the next answer or `due`, since how it was
 * chosen (by chance, by another version) cannot be replayed. A `reset` makes a card new.
 */
export const memoryProjection: Projection<Memory> = {
  name: 'memory',
  version: 1,
  empty: () => new Memory(Layers.of(), Layers.of(), null),
  apply,
  toJSON,
  fromJSON,
}
