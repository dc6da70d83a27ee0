import type { DeviceId, Event, Grade } from '#core/study/events'
import type { Entry, PlainAnswer } from '#core/study/plain-answer'
import { isEvent, SEGMENT_EVENTS } from './segments'

/** What some segments of one device hold, as one thread hands it to another. */
export interface Batch {
  device: DeviceId
  /** The plain answers, a row of `WIDTH` numbers each. */
  answers: Float64Array<ArrayBuffer>
  /** Cards that no batch named before: they have the next numbers. */
  cards: string[]
  pieces: Piece[]
}

/** A segment of a batch. */
export interface Piece {
  seq: number
  /** How many of the rows are its answers; null when it has to be read as JSON. */
  answers: number | null
  others: Stretch[]
}

/** A list of events as JSON, and how many of the segment's plain answers stand before it. */
export interface Stretch {
  after: number
  json: string
}

/** Numbers in a row: n, at, day, card, 1 for due and 2 for correct, ms, grade, due, step, wait. */
export const WIDTH = 10
export const DUE_BIT = 1
export const CORRECT_BIT = 2

/**
 * One of a class, since objects written as literals are soon made where only what lasts should be: a million of them
 * took a hundred megabytes until they were cleared away.
 */
class Answer implements PlainAnswer {
  readonly kind = 'plain'
  readonly n: number
  readonly at: number
  readonly day: number
  readonly card: number
  readonly isDue: boolean
  readonly correct: boolean
  readonly ms: number
  readonly grade: Grade | 0
  readonly due: number
  readonly step: number
  readonly wait: number

  /** @param card by the number that it has in the batches, its number in the log */
  constructor(
    rows: Float64Array,
    from: number,
    readonly device: DeviceId,
    card: readonly number[],
  ) {
    const bits = rows[from + 4]!
    this.n = rows[from]!
    this.at = rows[from + 1]!
    this.day = rows[from + 2]!
    this.card = card[rows[from + 3]!]!
    this.isDue = (bits & DUE_BIT) !== 0
    this.correct = (bits & CORRECT_BIT) !== 0
    this.ms = rows[from + 5]!
    this.grade = rows[from + 6]! as Grade | 0
    this.due = rows[from + 7]!
    this.step = rows[from + 8]!
    this.wait = rows[from + 9]!
  }
}

/** The events of a stretch, of which there is one at least. Throws for what is none. */
function eventsIn(json: string): Event[] {
  const list: unknown = JSON.parse(json)
  if (!Array.isArray(list) || list.length === 0 || !list.every(isEvent)) throw new TypeError('no events')
  return list
}

/**
 * The entries of each segment of a batch in their order, the same as JSON has them; null for one that has to be read
 * as JSON.
 *
 * @param card as `Answer` takes it, of this batch's cards too
 */
export function* entriesOf(
  { device, answers, pieces }: Batch,
  card: readonly number[],
): Generator<{ seq: number; entries: Entry[] | null }> {
  let row = 0
  for (const { seq, answers: own, others } of pieces) {
    const from = row
    row += own ?? 0
    yield { seq, entries: own === null ? null : inOrder(from, own, others) }
  }

  function inOrder(from: number, own: number, others: readonly Stretch[]): Entry[] | null {
    const entries: Entry[] = []
    let taken = 0
    const upTo = (end: number) => {
      for (; taken < end; taken += 1) entries.push(new Answer(answers, (from + taken) * WIDTH, device, card))
    }
    try {
      for (const { after, json } of others) {
        upTo(after)
        for (const event of eventsIn(json)) entries.push(event)
      }
    } catch {
      return null
    }
    upTo(own)
    return entries.length <= SEGMENT_EVENTS ? entries : null
  }
}
