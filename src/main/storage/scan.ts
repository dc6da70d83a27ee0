import { dayNumber, digits } from '#core/study/day'
import type { DeviceId, Event, Grade } from '#core/study/events'
import type { Numbering } from '#core/study/numbering'
import type { Entry, PlainAnswer } from '#core/study/plain-answer'
import { isEvent, isSegment, SEGMENT_EVENTS } from './segments'

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

/** Of digits alone, which `Number` takes three times as long for. */
const whole = (text: string): number => digits(text, 0, text.length)

/** Stands for a plain answer beside what is read by itself. */
const ANSWER = '{}'
const EVENTS = '"events":['

/**
 * Reads segments for a fold of the whole log: the plain answers in them by one pattern, which makes numbers of them
 * where JSON would make objects full of words, and all else as JSON.
 */
export class Scanner {
  private readonly answers = new Map<DeviceId, RegExp>()

  /** @param cards gets those of the plain answers */
  constructor(private readonly cards: Numbering) {}

  /**
   * The entries of a segment in their order, the same as JSON has them. Null for a text that is not that segment, and
   * for one that is and is written in another way.
   */
  entries(text: string, device: DeviceId, seq: number): Entry[] | null {
    const start = text.indexOf(EVENTS) + EVENTS.length
    const end = text.lastIndexOf(']')
    if (start < EVENTS.length || end < start) return null
    try {
      if (!isSegment(device, seq)(JSON.parse(text.slice(0, start) + text.slice(end)))) return null
      const entries = this.list(text, start, end, device)
      return entries && entries.length <= SEGMENT_EVENTS ? entries : null
    } catch {
      return null
    }
  }

  /** Those between two places. Throws when what stands there is no list. */
  private list(text: string, start: number, end: number, device: DeviceId): Entry[] | null {
    const entries: Entry[] = []
    const pattern = this.patternOf(device)
    pattern.lastIndex = start
    let at = start
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const isNext = found.index === at + 1 && text[at] === ',' && at > start
      const between = isNext ? [] : eventsIn(text.slice(at, found.index), at > start, true)
      if (!between) return null
      for (const event of between) entries.push(event)
      entries.push(this.answer(found, device) ?? (JSON.parse(found[0]) as Event))
      at = pattern.lastIndex
    }
    const rest = eventsIn(text.slice(at, end), at > start, false)
    return rest && entries.concat(rest)
  }

  private patternOf(device: DeviceId): RegExp {
    const pattern = this.answers.get(device) ?? answerOf(device)
    this.answers.set(device, pattern)
    return pattern
  }

  /** Null for one of a day there is not. */
  private answer(found: RegExpExecArray, device: DeviceId): PlainAnswer | null {
    const day = dayNumber(found[3]!)
    if (Number.isNaN(day)) return null
    const due = found[9]
    return {
      kind: 'plain',
      device,
      n: whole(found[1]!),
      at: whole(found[2]!),
      day,
      card: this.cardOf(found[4]!),
      isDue: found[5] !== undefined,
      correct: found[6] !== undefined,
      ms: whole(found[7]!),
      grade: found[8] === undefined ? 0 : (whole(found[8]) as Grade),
      due: due === undefined ? undefined : dayNumber(due),
      step: found[10] === undefined ? undefined : whole(found[10]),
      wait: found[11] === undefined ? undefined : whole(found[11]),
    }
  }

  /** A piece of a text keeps all of the text, so what stays is copied. */
  private cardOf(card: string): number {
    return this.cards.get(card) ?? this.cards.add(Buffer.from(card).toString())
  }
}

/** The events of a stretch between plain answers; null when one is none. Throws for what is no stretch of a list. */
function eventsIn(text: string, isAfter: boolean, isBefore: boolean): Event[] | null {
  const list = JSON.parse(`[${isAfter ? ANSWER : ''}${text}${isBefore ? ANSWER : ''}]`) as unknown[]
  const between = list.slice(isAfter ? 1 : 0, isBefore ? -1 : undefined)
  return between.every(isEvent) ? (between as Event[]) : null
}
