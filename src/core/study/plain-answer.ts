import type { DeviceId, Event, Grade, UtcMs } from './events'

/**
 * An answer to a card outside a quiz of which nothing was said beforehand, as numbers: nearly all events of a long log
 * are such, and so a million of them are folded without as many objects, words and dates.
 */
export interface PlainAnswer {
  readonly kind: 'plain'
  /** Its id is `${device}-${n}`. */
  readonly device: DeviceId
  readonly n: number
  readonly at: UtcMs
  /** By its number. */
  readonly day: number
  /** By its number among the cards of the log. */
  readonly card: number
  /** Else it was practice. */
  readonly isDue: boolean
  readonly correct: boolean
  readonly ms: number
  /** 0 for none. */
  readonly grade: Grade | 0
  /** By its number; NaN for none, and for what is no day. */
  readonly due: number
  /** NaN for none, as is the wait. */
  readonly step: number
  readonly wait: number
}

/** What a log holds, as it is read for a fold of the whole. */
export type Entry = Event | PlainAnswer

export const isWhole = (entry: Entry): entry is Event => entry.kind !== 'plain'
