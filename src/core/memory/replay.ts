import { dayAt, dayNumber } from '#core/study/day'
import type { Event, Grade, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareStamps } from '#core/study/order'
import { Drafts } from './drafts'
import { DEFAULT_RETENTION, type Fsrs, fsrsOf, LONGEST } from './fsrs'
import { Layers } from './layers'
import { OutcomeSums } from './outcomes'
import { CARD, type CardMemory, cardShape, type DayCount, type Due, decayOf, Memory } from './remembered'
import { DUE, NONE, RESET, Rows, SEED, WEIGHTS } from './rows'
import { isLapseAfter } from './schedule'
import { Table } from './table'

/** Later ones are not written in four digits. */
const LAST_DAY = dayNumber('9999-12-31')

const some = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/** The counts of days as further answers change them. */
class Days {
  readonly changed = new Map<StudyDay, { introduced: number; reviews: number }>()
  latest: { day: StudyDay; introduced: CardId[]; reviews: CardId[] }
  private number = NONE
  private count: { introduced: number; reviews: number } = { introduced: 0, reviews: 0 }

  constructor(private readonly memory: Memory) {
    const { day, introduced, reviews } = memory.latest
    this.latest = { day, introduced: [...introduced], reviews: [...reviews] }
  }

  add(number: number, what: keyof DayCount | null, card: CardId): void {
    if (number !== this.number) this.turnTo(number)
    if (!what) return
    this.count[what] += 1
    if (dayAt(number) === this.latest.day) this.latest[what].push(card)
  }

  /** A log has many answers of one day after another. */
  private turnTo(number: number): void {
    this.number = number
    const day = dayAt(number)
    this.count = this.changed.get(day) ?? { ...this.memory.on(day) }
    this.changed.set(day, this.count)
    if (day > this.latest.day) this.latest = { day, introduced: [], reviews: [] }
  }
}

const newestWeights = (rows: Rows, order: Uint32Array): readonly number[] | undefined =>
  rows.weights.get(order.findLast((row) => rows.weights.has(row)) ?? -1)

/** The weights that hold after some rows; null when what is folded already was folded under others. */
function weightsAfter(memory: Memory, rows: Rows, order: Uint32Array): readonly number[] | null {
  const newest = newestWeights(rows, order)
  if (newest === undefined) return memory.weights
  const own = fsrsOf(newest).weights
  if (own.every((weight, n) => weight === memory.weights[n])) return memory.weights
  return memory.last === null ? own : null
}

/** The cards of some rows while these are taken in. */
class Replay {
  private readonly cards: Drafts<CardMemory>
  /** Whether the weights are those of before. */
  private readonly isSame: boolean
  /** What FSRS knew before an answer: one for all of them. */
  private readonly before = { stability: 0, difficulty: 0 }
  readonly days: Days
  readonly outcomes: OutcomeSums

  constructor(
    private readonly memory: Memory,
    private readonly rows: Rows,
    private readonly fsrs: Fsrs,
  ) {
    const shape = cardShape(decayOf(fsrs))
    // Only of no cards at all can the weights be others.
    this.isSame = fsrs.weights.every((weight, n) => weight === memory.weights[n])
    this.cards = new Drafts(shape, this.isSame ? memory.cards : Layers.over(Table.empty(shape)), rows.cards)
    this.days = new Days(memory)
    this.outcomes = new OutcomeSums(memory.outcomes)
  }

  take(row: number): void {
    const { what, card, at, day, due, first, second } = this.rows
    const kind = what[row]!
    if (kind === WEIGHTS) return
    const { cards } = this
    const number = card[row]!
    const isKnown = cards.has(number)
    if (kind === RESET) {
      cards.drop(number)
      return
    }
    const to = cards.at(number)
    if (kind === DUE) {
      if (!isKnown) return
      cards.rows[to + CARD.due] = due[row]!
      cards.rows[to + CARD.step] = Number.NaN
      cards.rows[to + CARD.wait] = Number.NaN
      return
    }
    if (!isKnown) {
      cards.rows.fill(0, to, to + CARD.wait + 1)
      cards.put(number)
    }
    if (kind === SEED) {
      // What it took to come there is not known, so its counts stay.
      cards.rows[to + CARD.stability] = Math.min(Math.max(first[row]!, 0.001), LONGEST)
      cards.rows[to + CARD.difficulty] = Math.min(Math.max(second[row]!, 1), 10)
      cards.rows[to + CARD.grade] = 3
      cards.rows[to + CARD.due] = NONE
      cards.rows[to + CARD.step] = Number.NaN
      cards.rows[to + CARD.wait] = Number.NaN
    } else {
      this.answer(to, isKnown, row, kind as Grade)
    }
    cards.rows[to + CARD.last] = day[row]!
    cards.rows[to + CARD.at] = at[row]!
  }

  /** @param to where the card's row begins */
  private answer(to: number, isKnown: boolean, row: number, grade: Grade): void {
    const { wasDue, day, due, first, second } = this.rows
    const { fsrs, before } = this
    const { rows } = this.cards
    const elapsed = isKnown ? day[row]! - rows[to + CARD.last]! : 0
    const isReview = isKnown && wasDue[row] === 1 && elapsed > 0
    this.days.add(day[row]!, !isKnown ? 'introduced' : isReview ? 'reviews' : null, this.rows.cardOf(row))
    // A traveller's day can come after the next one.
    const days = Math.max(0, elapsed)
    before.stability = rows[to + CARD.stability]!
    before.difficulty = rows[to + CARD.difficulty]!
    const recall = days > 0 ? fsrs.recallAfter(days, before.stability) : undefined
    if (recall !== undefined) this.outcomes.add(day[row]!, days, recall, grade > 1)
    if (isKnown && isLapseAfter(elapsed, some(rows[to + CARD.step]!), grade)) rows[to + CARD.lapses]! += 1
    const { stability, difficulty } = fsrs.nextState(isKnown ? before : null, days, grade, recall)
    rows[to + CARD.stability] = stability
    rows[to + CARD.difficulty] = difficulty
    rows[to + CARD.reps]! += 1
    rows[to + CARD.grade] = grade
    rows[to + CARD.due] = due[row]!
    rows[to + CARD.step] = first[row]!
    rows[to + CARD.wait] = second[row]!
  }

  /**
   * The due day that the last answer carries, else the one that follows from it: only the last of many is looked at.
   *
   * @param at where the card's row begins
   */
  private dueOf(at: number): number {
    const { rows } = this.cards
    if (rows[at + CARD.due] !== NONE) return rows[at + CARD.due]!
    const last = rows[at + CARD.last]!
    if (rows[at + CARD.grade] === 1) return last
    return Math.min(last + this.fsrs.intervalOf(rows[at + CARD.stability]!, DEFAULT_RETENTION), LAST_DAY)
  }

  /** Gives every card its due day; how many are due on the days on which that changed, null for none. */
  private dues(): Map<number, Due | null> {
    const { memory, cards } = this
    const changed = new Map<number, number>()
    const add = (day: number, n: number) => void changed.set(day, (changed.get(day) ?? memory.dueOn(day)) + n)
    for (const number of cards.asked()) {
      const known = memory.get(this.rows.cards.words[number]!)
      if (known) add(dayNumber(known.due), -1)
      if (!cards.has(number)) continue
      const at = cards.at(number)
      cards.rows[at + CARD.due] = this.dueOf(at)
      add(cards.rows[at + CARD.due]!, 1)
    }
    return new Map([...changed].map(([day, cards]) => [day, cards > 0 ? { cards } : null]))
  }

  /** What comes of it, `last` being the newest row. */
  after(last: number): Memory {
    const { memory, fsrs, days, outcomes } = this
    const dues = memory.dues.with(this.dues())
    return new Memory(
      this.cards.layers(),
      memory.days.with(days.changed),
      dues,
      days.latest,
      this.rows.stamp(last),
      this.isSame ? memory.weights : fsrs.weights,
      memory.outcomes.with(outcomes.changed),
    )
  }
}

/** So many rows are taken in before others get a turn. */
const AT_ONCE = 20_000

/**
 * Memory after some more rows; null when one is older than what it has, or weights change under which it was folded.
 * Halts now and then.
 */
export function* replay(memory: Memory, rows: Rows): Generator<void, Memory | null> {
  if (rows.length === 0) return memory
  const order = rows.inOrder()
  if (memory.last && compareStamps(rows.stamp(order[0]!), memory.last) < 0) return null
  const weights = weightsAfter(memory, rows, order)
  if (!weights) return null
  const fsrs = fsrsOf(weights)
  const made = new Replay(memory, rows, fsrs)
  for (let n = 0; n < order.length; n += 1) {
    made.take(order[n]!)
    if (n % AT_ONCE === AT_ONCE - 1) yield
  }
  return made.after(order.at(-1)!)
}

/** The newest weights that some events bring; undefined for none. */
export function weightsOf(events: readonly Event[]): readonly number[] | undefined {
  const rows = new Rows()
  for (const event of events) rows.add(event)
  return newestWeights(rows, rows.inOrder())
}

/**
 * The memory of a whole log, folded while it is read: for as long as its rows come in their order, and under weights
 * that turn out to be its last.
 */
export class ReplayAhead {
  private made: Replay | null
  private taken = 0

  /** @param rows get more from time to time */
  constructor(
    private readonly rows: Rows,
    private readonly weights = Memory.empty.weights,
  ) {
    this.made = new Replay(Memory.empty, rows, fsrsOf(weights))
  }

  /** Takes in the rows that there are by now. */
  follow(): void {
    for (; this.made && this.taken < this.rows.length; this.taken += 1) {
      if (this.rows.follows(this.taken)) this.made.take(this.taken)
      else this.made = null
    }
  }

  private isUnderItsWeights(): boolean {
    const last = [...this.rows.weights.values()].at(-1) ?? Memory.empty.weights
    return this.taken > 0 && last.every((weight, n) => weight === this.weights[n])
  }

  /** As `replay` of no memory, once there are all. */
  *memory(): Generator<void, Memory> {
    this.follow()
    if (this.made && this.isUnderItsWeights()) return this.made.after(this.taken - 1)
    return (yield* replay(Memory.empty, this.rows))!
  }
}
