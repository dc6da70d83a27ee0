import type { DeviceId } from '#core/study/events'
import { AnswerBytes } from './answer-bytes'
import { type Batch, type Piece, type Stretch, WIDTH } from './batch'
import { ByteNames } from './byte-names'
import { isSegment } from './segments'

const EVENTS = '"events":['
const COMMA = 44
const OPEN = 91
const CLOSE = 93
const FIRST_ROWS = 4096
const FIRST_BYTES = 65_536

/** Where the events of a segment begin and end in its bytes; null where these are not that segment. */
export function boundsOf(bytes: Buffer, device: DeviceId, seq: number): [start: number, end: number] | null {
  const start = bytes.indexOf(EVENTS) + EVENTS.length
  const end = bytes.lastIndexOf(CLOSE)
  if (start < EVENTS.length || end < start) return null
  try {
    const around = bytes.toString('utf8', 0, start) + bytes.toString('utf8', end)
    return isSegment(device, seq)(JSON.parse(around)) ? [start, end] : null
  } catch {
    return null
  }
}

/**
 * Reads segments for a fold of the whole log: the plain answers in them where they stand, which makes numbers of them
 * where JSON would make objects full of words. All else is left as it is written.
 */
export class Scanner {
  private readonly answers = new Map<DeviceId, AnswerBytes>()
  private readonly cards = new ByteNames()
  /** How many cards were handed out. */
  private known = 0
  private rows = new Float64Array(FIRST_ROWS * WIDTH)
  private length = 0
  private others = Buffer.allocUnsafeSlow(FIRST_BYTES)
  private othersEnd = 0
  private pieces: Piece[] = []

  /** Takes a segment of one device into the batch; one that cannot be read so, or at all (null), as such. */
  add(bytes: Buffer | null, device: DeviceId, seq: number): void {
    const { length, othersEnd } = this
    const others = bytes && this.read(bytes, device, seq)
    if (!others) {
      this.length = length
      this.othersEnd = othersEnd
    }
    const answers = others ? (this.length - length) / WIDTH : null
    this.pieces.push({ seq, answers, others: others ?? [] })
  }

  /** What was taken since the last batch, all of one device. */
  batch(device: DeviceId): Batch {
    const { pieces } = this
    const answers = this.rows.slice(0, this.length)
    const others = new Uint8Array(this.others.subarray(0, this.othersEnd))
    const cards = this.cards.words.slice(this.known)
    this.known = this.cards.words.length
    this.length = 0
    this.othersEnd = 0
    this.pieces = []
    return { device, answers, others, cards, pieces }
  }

  private read(bytes: Buffer, device: DeviceId, seq: number): Stretch[] | null {
    const bounds = boundsOf(bytes, device, seq)
    return bounds && this.list(bytes, ...bounds, this.answersOf(device))
  }

  /** What stands between the answers; null when that is no part of a list. */
  private list(bytes: Buffer, start: number, end: number, answers: AnswerBytes): Stretch[] | null {
    const others: Stretch[] = []
    let at = start
    let after = 0
    const between = (to: number, isLast: boolean): boolean => {
      // Nearly always.
      if (!isLast && to === at + 1 && after > 0) return bytes[at] === COMMA
      const [from, until] = [at + (after > 0 ? 1 : 0), to - (isLast ? 0 : 1)]
      if (at === to) return after === 0 || isLast
      if (after > 0 && bytes[at] !== COMMA) return false
      if (!isLast && bytes[to - 1] !== COMMA) return false
      this.keep(bytes, from, until)
      others.push({ after, end: this.othersEnd })
      return true
    }
    for (let from = start; from >= 0 && from < end; ) {
      this.widen()
      const next = answers.read(bytes, from, this.rows, this.length)
      if (next < 0) {
        from = bytes.indexOf(answers.head, from + 1)
        continue
      }
      if (next > end || !between(from, false)) return null
      this.length += WIDTH
      at = next
      after += 1
      from = next + 1
    }
    return between(end, true) ? others : null
  }

  private answersOf(device: DeviceId): AnswerBytes {
    const answers = this.answers.get(device) ?? new AnswerBytes(device, this.cards)
    this.answers.set(device, answers)
    return answers
  }

  /** Makes room for an answer. */
  private widen(): void {
    if (this.length < this.rows.length) return
    const longer = new Float64Array(2 * this.rows.length)
    longer.set(this.rows)
    this.rows = longer
  }

  /** Keeps a part of a list as a list. */
  private keep(bytes: Buffer, from: number, to: number): void {
    const end = this.othersEnd + to - from + 2
    if (end > this.others.length) {
      const longer = Buffer.allocUnsafeSlow(2 * end)
      longer.set(this.others)
      this.others = longer
    }
    this.others[this.othersEnd] = OPEN
    bytes.copy(this.others, this.othersEnd + 1, from, to)
    this.others[end - 1] = CLOSE
    this.othersEnd = end
  }
}
