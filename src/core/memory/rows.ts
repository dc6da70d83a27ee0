import { dayNumber } from '#core/study/day'
import type { Event, Grade, UtcMs } from '#core/study/events'
import type { CardId } from '#core/study/notes'
import { Numbering } from '#core/study/numbering'
import { numbered, type Stamp } from '#core/study/order'
import type { Entry, PlainAnswer } from '#core/study/plain-answer'
import { areWeights } from './fsrs'

/** What a row is of: an answer of a grade, 1 to 4, or one of these. */
export const DUE = 5
export const RESET = 6
export const SEED = 7
export const WEIGHTS = 8

/** No day. */
export const NONE = -(2 ** 31)

const dayOf = (day: unknown): number => {
  const number = typeof day === 'string' ? dayNumber(day) : Number.NaN
  return Number.isNaN(number) ? NONE : number
}

const amount = (value: unknown): number =>
  typeof value === 'number' && value >= 0 && Number.isFinite(value) ? value : Number.NaN

const FIRST_ROWS = 4

/**
 * What memory needs of the events that count for it, a column of each: so a million of them take 50 MB. A log may come
 * from a newer version or a damaged file: what is not understood is passed over.
 */
export class Rows {
  length = 0
  at = new Float64Array(FIRST_ROWS)
  what = new Uint8Array(FIRST_ROWS)
  /** Whether the card was answered because it was due. */
  wasDue = new Uint8Array(FIRST_ROWS)
  card = new Uint32Array(FIRST_ROWS)
  day = new Int32Array(FIRST_ROWS)
  due = new Int32Array(FIRST_ROWS)
  /** The step and the wait of an answer, NaN for none; stability and difficulty of a seed. */
  first = new Float64Array(FIRST_ROWS)
  second = new Float64Array(FIRST_ROWS)
  /** Of the id: the device, by number, and its count; of an imported one the whole id, and 0. */
  private device = new Uint32Array(FIRST_ROWS)
  private n = new Float64Array(FIRST_ROWS)
  private readonly devices = new Numbering()
  /** Weights by row. */
  readonly weights = new Map<number, readonly number[]>()

  /** @param cards numbers them, for others too */
  constructor(readonly cards = new Numbering()) {}

  cardOf(row: number): CardId {
    return this.cards.words[this.card[row]!]!
  }

  /** Takes the event where it counts: an answer unless it was practice. */
  add(event: Entry): void {
    switch (event.kind) {
      case 'plain':
        if (event.grade !== 0 && event.isDue) this.addPlain(event, event.grade)
        return
      case 'answer': {
        const { card, grade, mode, step } = event
        const day = dayOf(event.day)
        const isGraded = grade === 1 || grade === 2 || grade === 3 || grade === 4
        if (!isGraded || typeof card !== 'string' || mode === 'practice' || day === NONE) return
        const row = this.row(event, grade, card, day)
        this.wasDue[row] = mode === 'due' ? 1 : 0
        this.due[row] = dayOf(event.due)
        this.first[row] = Number.isInteger(step) ? amount(step) : Number.NaN
        this.second[row] = amount(event.wait)
        return
      }
      case 'seed': {
        const day = dayOf(event.day)
        if (typeof event.card !== 'string' || day === NONE) return
        if (!(event.s > 0 && Number.isFinite(event.d))) return
        const row = this.row(event, SEED, event.card, day)
        this.first[row] = event.s
        this.second[row] = event.d
        return
      }
      case 'due': {
        const due = dayOf(event.due)
        if (typeof event.card !== 'string' || due === NONE) return
        // The row first: a column may be another one once there is room for it.
        const row = this.row(event, DUE, event.card, NONE)
        this.due[row] = due
        return
      }
      case 'reset':
        if (typeof event.card === 'string') this.row(event, RESET, event.card, NONE)
        return
      case 'params':
        if (areWeights(event.w)) this.weights.set(this.row(event, WEIGHTS, '', NONE), event.w)
    }
  }

  private addPlain(answer: PlainAnswer, grade: Grade): void {
    const { at, device, n, card, day, due, step, wait } = answer
    const row = this.place(at, device, n)
    this.what[row] = grade
    this.wasDue[row] = 1
    this.card[row] = card
    this.day[row] = day
    this.due[row] = Number.isNaN(due) ? NONE : due
    this.first[row] = step
    this.second[row] = wait
  }

  private row(event: Event, what: Grade | 5 | 6 | 7 | 8, card: CardId, day: number): number {
    const made = numbered(event.id)
    const row = this.place(event.at, made?.device ?? event.id, made?.n ?? 0)
    this.what[row] = what
    this.card[row] = this.cards.of(card)
    this.day[row] = day
    return row
  }

  /** A new row, of an event of that time and id. */
  private place(at: UtcMs, device: string, n: number): number {
    const row = this.length
    if (row === this.at.length) this.grow()
    this.length += 1
    this.at[row] = at
    this.device[row] = this.devices.of(device)
    this.n[row] = n
    return row
  }

  private grow(): void {
    const longer = <A extends Float64Array | Uint8Array | Uint32Array | Int32Array>(column: A): A => {
      const made = new (column.constructor as new (length: number) => A)(2 * column.length)
      made.set(column)
      return made
    }
    for (const name of ['at', 'first', 'second', 'n'] as const) this[name] = longer(this[name])
    for (const name of ['what', 'wasDue'] as const) this[name] = longer(this[name])
    for (const name of ['card', 'device'] as const) this[name] = longer(this[name])
    for (const name of ['day', 'due'] as const) this[name] = longer(this[name])
  }

  stamp(row: number): Stamp {
    const [device, n] = [this.devices.words[this.device[row]!]!, this.n[row]!]
    // An imported id is kept whole; a device counts from 1.
    return { at: this.at[row]!, id: n === 0 ? device : `${device}-${n}` }
  }

  /** As `compareStamps`. */
  private compare(a: number, b: number): number {
    const at = this.at[a]! - this.at[b]!
    if (at !== 0) return at
    const [left, right] = [this.devices.words[this.device[a]!]!, this.devices.words[this.device[b]!]!]
    return left === right ? this.n[a]! - this.n[b]! : left < right ? -1 : 1
  }

  /** Whether a row is not older than the one before it. */
  follows(row: number): boolean {
    return row === 0 || this.compare(row - 1, row) <= 0
  }

  /** The rows oldest first. */
  inOrder(): Uint32Array {
    const order = new Uint32Array(this.length)
    let isOrdered = true
    for (let row = 0; row < this.length; row += 1) {
      order[row] = row
      if (isOrdered && !this.follows(row)) isOrdered = false
    }
    return isOrdered ? order : order.sort((a, b) => this.compare(a, b))
  }
}
