import { dayNumber, digits } from '#core/study/day'
import type { DeviceId } from '#core/study/events'
import { Numbering } from '#core/study/numbering'
import { type Batch, CORRECT_BIT, DUE_BIT, type Piece, type Stretch, WIDTH } from './batch'
import { isSegment } from './segments'

/** Whole numbers that are held exactly. */
const INT = String.raw`0|[1-9]\d{0,14}`
const DAY = String.raw`\d{4}-\d\d-\d\d`
/** Words that stand in JSON as they are, and any words. */
const WORDS = String.raw`[^"\\\x00-\x1f]*`
const ANY_WORDS = String.raw`${WORDS}(?:\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})${WORDS})*`

/** A plain answer as it is written, of which only what a fold asks for is taken. */
const answerOf = (device: DeviceId): RegExp =>
  new RegExp(
    String.raw`\{"id":"${device}-([1-9]\d{0,14})","at":(${INT}),"day":"(${DAY})","kind":"answer",` +
      `"card":"(${WORDS})","form":"${WORDS}","mode":"(?:(d)ue|practice)","correct":(?:(t)rue|false),"ms":(${INT})` +
      `(?:,"given":"${ANY_WORDS}")?` +
      String.raw`(?:,"grade":([1-4]),"due":"(${DAY})"(?:,"step":(${INT}))?(?:,"wait":(${INT}))?)?\}`,
    'g',
  )

/** Of digits alone, which `Number` takes three times as long for; NaN for none. */
const whole = (text: string | undefined): number =>
  text === undefined ? Number.NaN : digits(text, 0, text.length)

const EVENTS = '"events":['
const COMMA = 44
const FIRST_ROWS = 4096

/** Where the events of a segment begin and end in its text or bytes; null where these are not that segment. */
export function boundsOf(
  text: string | Buffer,
  device: DeviceId,
  seq: number,
): [start: number, end: number] | null {
  const cut = (from: number, to?: number) =>
    typeof text === 'string' ? text.slice(from, to) : text.toString('utf8', from, to)
  const start = text.indexOf(EVENTS) + EVENTS.length
  const end = text.lastIndexOf(']')
  if (start < EVENTS.length || end < start) return null
  try {
    return isSegment(device, seq)(JSON.parse(cut(0, start) + cut(end))) ? [start, end] : null
  } catch {
    return null
  }
}

/**
 * Reads segments for a fold of the whole log: the plain answers in them by one pattern, which makes numbers of them
 * where JSON would make objects full of words. All else is left as it is written.
 */
export class Scanner {
  private readonly patterns = new Map<DeviceId, RegExp>()
  private readonly cards = new Numbering()
  /** How many cards were handed out. */
  private known = 0
  private rows = new Float64Array(FIRST_ROWS * WIDTH)
  private length = 0
  private pieces: Piece[] = []

  /** Takes a segment of one device into the batch; one that cannot be read so, or at all (null), as such. */
  add(text: string | null, device: DeviceId, seq: number): void {
    const before = this.length
    const others = text === null ? null : this.read(text, device, seq)
    if (!others) this.length = before
    const answers = others ? (this.length - before) / WIDTH : null
    this.pieces.push({ seq, answers, others: others ?? [] })
  }

  /** What was taken since the last batch, all of one device. */
  batch(device: DeviceId): Batch {
    const { pieces } = this
    const answers = this.rows.slice(0, this.length)
    const cards = this.cards.words.slice(this.known)
    this.known = this.cards.words.length
    this.length = 0
    this.pieces = []
    return { device, answers, cards, pieces }
  }

  private read(text: string, device: DeviceId, seq: number): Stretch[] | null {
    const bounds = boundsOf(text, device, seq)
    return bounds && this.list(text, ...bounds, this.patternOf(device))
  }

  /** What stands between the answers; null when that is no part of a list. */
  private list(text: string, start: number, end: number, pattern: RegExp): Stretch[] | null {
    const others: Stretch[] = []
    pattern.lastIndex = start
    let at = start
    let after = 0
    const between = (to: number, isLast: boolean): boolean => {
      // Nearly always.
      if (!isLast && to === at + 1 && after > 0) return text.charCodeAt(at) === COMMA
      const [from, until] = [at + (after > 0 ? 1 : 0), to - (isLast ? 0 : 1)]
      if (at === to) return after === 0 || isLast
      if (after > 0 && text.charCodeAt(at) !== COMMA) return false
      if (!isLast && text.charCodeAt(to - 1) !== COMMA) return false
      others.push({ after, json: `[${text.slice(from, until)}]` })
      return true
    }
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      if (!between(found.index, false) || !this.row(found)) return null
      at = pattern.lastIndex
      after += 1
    }
    return between(end, true) ? others : null
  }

  private patternOf(device: DeviceId): RegExp {
    const pattern = this.patterns.get(device) ?? answerOf(device)
    this.patterns.set(device, pattern)
    return pattern
  }

  /** False for an answer of a day there is not. */
  private row(found: RegExpExecArray): boolean {
    const day = dayNumber(found[3]!)
    if (Number.isNaN(day)) return false
    if (this.length === this.rows.length) {
      const longer = new Float64Array(2 * this.rows.length)
      longer.set(this.rows)
      this.rows = longer
    }
    const { rows, length: at } = this
    this.length += WIDTH
    rows[at] = whole(found[1])
    rows[at + 1] = whole(found[2])
    rows[at + 2] = day
    rows[at + 3] = this.cardOf(found[4]!)
    rows[at + 4] = (found[5] === undefined ? 0 : DUE_BIT) | (found[6] === undefined ? 0 : CORRECT_BIT)
    rows[at + 5] = whole(found[7])
    rows[at + 6] = found[8] === undefined ? 0 : whole(found[8])
    rows[at + 7] = found[9] === undefined ? Number.NaN : dayNumber(found[9])
    rows[at + 8] = whole(found[10])
    rows[at + 9] = whole(found[11])
    return true
  }

  /** A piece of a text keeps all of the text, so what stays is copied. */
  private cardOf(card: string): number {
    return this.cards.get(card) ?? this.cards.add(Buffer.from(card).toString())
  }
}
