import { dayAt, dayNumber } from '#core/study/day'
import type { Event, Grade, StudyDay } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { compareStamps } from '#core/study/order'
import { DEFAULT_RETENTION, type Fsrs, fsrsOf, LONGEST } from './fsrs'
import { Layers } from './layers'
import { OutcomeSums } from './outcomes'
import { type CardMemory, cardShape, type DayCount, type Due, decayOf, Memory } from './remembered'
import { DUE, NONE, RESET, Rows, SEED, WEIGHTS } from './rows'
import { isLapseAfter } from './schedule'
import { Table } from './table'

/** A card being folded, in place: a log holds many answers of one. Days are by their numbers, NaN stands for none. */
interface Draft {
  stability: number
  difficulty: number
  last: number
  due: number
  reps: number
  lapses: number
  grade: Grade
  at: number
  step: number
  wait: number
}

/** Every field is there from the beginning: objects of one shape are quicker. */
const draftOf = (card: CardMemory | undefined): Draft => ({
  stability: card?.stability ?? 0,
  difficulty: card?.difficulty ?? 0,
  last: card ? dayNumber(card.last) : NONE,
  due: card ? dayNumber(card.due) : NONE,
  reps: card?.reps ?? 0,
  lapses: card?.lapses ?? 0,
  grade: card?.grade ?? 1,
  at: card?.at ?? 0,
  step: card?.step ?? Number.NaN,
  wait: card?.wait ?? Number.NaN,
})

/** Later ones are not written in four digits. */
const LAST_DAY = dayNumber('9999-12-31')

const some = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value)

/** The due day that the last answer carries, else the one that follows from it: only the last of many is looked at. */
function dueOf({ due, grade, last, stability }: Draft, fsrs: Fsrs): number {
  if (due !== NONE) return due
  return grade === 1 ? last : Math.min(last + fsrs.intervalOf(stability, DEFAULT_RETENTION), LAST_DAY)
}

function cardOf(draft: Draft, fsrs: Fsrs, decay: number | undefined): CardMemory {
  const { stability, difficulty, last, reps, lapses, grade, at, step, wait } = draft
  return {
    ...{ stability, difficulty, decay, last: dayAt(last), due: dayAt(dueOf(draft, fsrs)) },
    ...{ reps, lapses, grade, at, step: some(step), wait: some(wait) },
  }
}

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

/** How many cards are due on the days on which that changed; null for none. */
function duesAfter(memory: Memory, cards: ReadonlyMap<CardId, CardMemory | null>): Map<number, Due | null> {
  const changed = new Map<number, number>()
  const add = (card: CardMemory | null | undefined, n: number) => {
    if (!card) return
    const day = dayNumber(card.due)
    changed.set(day, (changed.get(day) ?? memory.dueOn(day)) + n)
  }
  for (const [id, card] of cards) {
    add(memory.get(id), -1)
    add(card, 1)
  }
  return new Map([...changed].map(([day, cards]) => [day, cards > 0 ? { cards } : null]))
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
  /** By the numbers of the cards; null for one that was reset. */
  private readonly drafts: (Draft | null | undefined)[] = []
  readonly days: Days
  readonly outcomes: OutcomeSums

  constructor(
    private readonly memory: Memory,
    private readonly rows: Rows,
    private readonly fsrs: Fsrs,
  ) {
    this.days = new Days(memory)
    this.outcomes = new OutcomeSums(memory.outcomes)
  }

  /** The card as it was before: looked up once. */
  private draft(row: number): Draft | null {
    const number = this.rows.card[row]!
    let draft = this.drafts[number]
    if (draft === undefined) {
      const known = this.memory.get(this.rows.cardOf(row))
      draft = known ? draftOf(known) : null
      this.drafts[number] = draft
    }
    return draft
  }

  take(row: number): void {
    const { what, card, at, day, due, first, second } = this.rows
    const kind = what[row]!
    if (kind === WEIGHTS) return
    const before = this.draft(row)
    if (kind === RESET) {
      this.drafts[card[row]!] = null
      return
    }
    if (kind === DUE) {
      if (before) Object.assign(before, { due: due[row]!, step: Number.NaN, wait: Number.NaN })
      return
    }
    const draft = before ?? draftOf(undefined)
    this.drafts[card[row]!] = draft
    if (kind === SEED) {
      // What it took to come there is not known, so its counts stay.
      draft.stability = Math.min(Math.max(first[row]!, 0.001), LONGEST)
      draft.difficulty = Math.min(Math.max(second[row]!, 1), 10)
      draft.grade = 3
      draft.due = NONE
      draft.step = Number.NaN
      draft.wait = Number.NaN
    } else {
      this.answer(draft, before !== null, row, kind as Grade)
    }
    draft.last = day[row]!
    draft.at = at[row]!
  }

  private answer(draft: Draft, isKnown: boolean, row: number, grade: Grade): void {
    const { wasDue, day, due, first, second } = this.rows
    const { fsrs } = this
    const elapsed = isKnown ? day[row]! - draft.last : 0
    const isReview = isKnown && wasDue[row] === 1 && elapsed > 0
    this.days.add(day[row]!, !isKnown ? 'introduced' : isReview ? 'reviews' : null, this.rows.cardOf(row))
    // A traveller's day can come after the next one.
    const days = Math.max(0, elapsed)
    const recall = days > 0 ? fsrs.recallAfter(days, draft.stability) : undefined
    if (recall !== undefined) this.outcomes.add(day[row]!, days, recall, grade > 1)
    if (isKnown && isLapseAfter(elapsed, some(draft.step), grade)) draft.lapses += 1
    const { stability, difficulty } = fsrs.nextState(isKnown ? draft : null, days, grade, recall)
    draft.stability = stability
    draft.difficulty = difficulty
    draft.reps += 1
    draft.grade = grade
    draft.due = due[row]!
    draft.step = first[row]!
    draft.wait = second[row]!
  }

  private cards(): Map<CardId, CardMemory | null> {
    const decay = decayOf(this.fsrs)
    const cards = new Map<CardId, CardMemory | null>()
    for (const [number, draft] of this.drafts.entries())
      if (draft !== undefined)
        cards.set(this.rows.cards.words[number]!, draft && cardOf(draft, this.fsrs, decay))
    return cards
  }

  /** What comes of it, `last` being the newest row. */
  after(last: number): Memory {
    const { memory, fsrs, days, outcomes } = this
    const { weights } = fsrs
    const cards = this.cards()
    // Only of no cards at all can the weights be others.
    const isSame = weights.every((weight, n) => weight === memory.weights[n])
    const before = isSame ? memory.cards : Layers.over(Table.empty(cardShape(decayOf(fsrs))))
    return new Memory(
      before.with(cards),
      memory.days.with(days.changed),
      memory.dues.with(duesAfter(memory, cards)),
      days.latest,
      this.rows.stamp(last),
      isSame ? memory.weights : weights,
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
