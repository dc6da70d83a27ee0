import { dayOf } from '#core/study/day'
import type { DeviceId } from '#core/study/events'
import { CORRECT_BIT, DUE_BIT, WIDTH } from './batch'
import type { ByteNames } from './byte-names'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))

/** What stands in an answer beside what is asked of it, in the order in which answers are written. */
const AT = bytesOf('","at":')
const DAY = bytesOf(',"day":"')
const CARD = bytesOf('","kind":"answer","card":"')
const FORM = bytesOf('","form":"')
const MODE = bytesOf('","mode":"')
const DUE_MODE = bytesOf('due","correct":')
const PRACTICE_MODE = bytesOf('practice","correct":')
const TRUE = bytesOf('true,"ms":')
const FALSE = bytesOf('false,"ms":')
const GIVEN = bytesOf(',"given":"')
const GRADE = bytesOf(',"grade":')
const DUE = bytesOf(',"due":"')
const STEP = bytesOf(',"step":')
const WAIT = bytesOf(',"wait":')

const QUOTE = 34
const COMMA = 44
const DASH = 45
const ZERO = 48
const U = 117
const BACKSLASH = 92
const END = 125
const FIRST_LETTER = 32
/** Digits of whole numbers that are held exactly. */
const MOST_DIGITS = 15
/** What may follow a backslash in JSON, but for the `u` of four hex digits. */
const ESCAPED = new Set(bytesOf('"\\/bfnrt'))
const isHex = (byte: number): boolean =>
  (byte >= ZERO && byte < ZERO + 10) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102)

/**
 * Reads plain answers where they stand in the bytes of a segment. Each is what JSON makes of it, or it is not read at
 * all: nothing is made on the way but numbers, of which there may be ten million.
 */
export class AnswerBytes {
  private bytes: Uint8Array = new Uint8Array()
  private at = 0
  /** What each of them begins with. */
  readonly head: Uint8Array

  constructor(
    device: DeviceId,
    private readonly names: ByteNames,
  ) {
    this.head = bytesOf(`{"id":"${device}-`)
  }

  /**
   * @param row gets the answer's numbers, from `to` on
   * @returns the place after the answer; -1 where no plain answer begins
   */
  read(bytes: Uint8Array, from: number, row: Float64Array, to: number): number {
    this.bytes = bytes
    this.at = from
    return this.answer(row, to) ? this.at : -1
  }

  private answer(row: Float64Array, to: number): boolean {
    row.fill(Number.NaN, to, to + WIDTH)
    if (!this.has(this.head)) return false
    const n = this.whole()
    if (!(n > 0) || !this.has(AT)) return false
    row[to] = n
    const at = this.whole()
    if (Number.isNaN(at) || !this.has(DAY)) return false
    row[to + 1] = at
    const day = this.day()
    if (Number.isNaN(day) || !this.has(CARD)) return false
    row[to + 2] = day
    const card = this.at
    if (!this.skip(false)) return false
    const end = this.at
    if (!this.has(FORM) || !this.skip(false) || !this.has(MODE)) return false
    const isDue = this.has(DUE_MODE)
    if (!isDue && !this.has(PRACTICE_MODE)) return false
    const correct = this.has(TRUE)
    if (!correct && !this.has(FALSE)) return false
    row[to + 4] = (isDue ? DUE_BIT : 0) | (correct ? CORRECT_BIT : 0)
    const ms = this.whole()
    if (Number.isNaN(ms)) return false
    row[to + 5] = ms
    if (this.has(GIVEN) && !(this.skip(true) && this.is(QUOTE))) return false
    row[to + 6] = 0
    if (this.bytes[this.at] === COMMA && !this.graded(row, to)) return false
    if (!this.is(END)) return false
    // Last, since names are kept.
    row[to + 3] = this.names.of(this.bytes, card, end)
    return true
  }

  private graded(row: Float64Array, to: number): boolean {
    if (!this.has(GRADE)) return false
    const grade = this.bytes[this.at]! - ZERO
    if (!(grade >= 1 && grade <= 4)) return false
    this.at += 1
    row[to + 6] = grade
    if (!this.has(DUE)) return false
    const due = this.day()
    if (Number.isNaN(due) || !this.is(QUOTE)) return false
    row[to + 7] = due
    if (this.has(STEP)) {
      const step = this.whole()
      if (Number.isNaN(step)) return false
      row[to + 8] = step
    }
    if (this.has(WAIT)) {
      const wait = this.whole()
      if (Number.isNaN(wait)) return false
      row[to + 9] = wait
    }
    return true
  }

  private is(byte: number): boolean {
    if (this.bytes[this.at] !== byte) return false
    this.at += 1
    return true
  }

  private has(text: Uint8Array): boolean {
    const { bytes, at } = this
    for (let n = 0; n < text.length; n += 1) if (bytes[at + n] !== text[n]) return false
    this.at = at + text.length
    return true
  }

  /** A whole number as JSON has it; NaN for anything else, and for one of too many digits. */
  private whole(): number {
    const { bytes } = this
    const from = this.at
    let at = from
    let value = 0
    for (; at < bytes.length; at += 1) {
      const digit = bytes[at]! - ZERO
      if (!(digit >= 0 && digit <= 9)) break
      value = value * 10 + digit
    }
    if (at === from || at - from > MOST_DIGITS || (bytes[from] === ZERO && at > from + 1)) return Number.NaN
    this.at = at
    return value
  }

  /** A day by its number; NaN for what is none. */
  private day(): number {
    const { at } = this
    if (this.bytes[at + 4] !== DASH || this.bytes[at + 7] !== DASH) return Number.NaN
    this.at += 10
    return dayOf(this.digits(at, 4), this.digits(at + 5, 2), this.digits(at + 8, 2))
  }

  private digits(from: number, count: number): number {
    let value = 0
    for (let n = from; n < from + count; n += 1) {
      const digit = this.bytes[n]! - ZERO
      if (!(digit >= 0 && digit <= 9)) return Number.NaN
      value = value * 10 + digit
    }
    return value
  }

  /** To the quote that ends a text; false where there is none, or something that JSON writes otherwise than it is. */
  private skip(withEscapes: boolean): boolean {
    const { bytes } = this
    for (let { at } = this; at < bytes.length; at += 1) {
      const byte = bytes[at]!
      if (byte === QUOTE) {
        this.at = at
        return true
      }
      if (byte < FIRST_LETTER) return false
      if (byte !== BACKSLASH) continue
      if (!withEscapes) return false
      at += 1
      if (bytes[at] === U) {
        for (let n = 1; n <= 4; n += 1) if (!isHex(bytes[at + n] ?? 0)) return false
        at += 4
      } else if (!ESCAPED.has(bytes[at] ?? 0)) return false
    }
    return false
  }
}
