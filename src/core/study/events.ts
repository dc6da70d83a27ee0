import type { Place, TextId } from '#core/text/document'

/** Milliseconds since the epoch, UTC. */
export type UtcMs = number
/** A day of study as `YYYY-MM-DD`, counted in local time from the rollover hour and fixed in the event. */
export type StudyDay = string
/** `${device}-${n}`, n counting from 1 on each device; imports bring deterministic ids of their own. */
export type EventId = string
export type DeviceId = string

export const KINDS = [
  'reading',
  'note',
  'card',
  'mark',
  'deck',
  'quiz',
  'plan',
  'options',
  'report',
  'silence',
] as const
/** The things a reader makes or changes; a silence is an answer they want to be asked nothing about in a text. */
export type Kind = (typeof KINDS)[number]

export type Grade = 1 | 2 | 3 | 4

/** What of a spell of reading tells the reader's pace: stretches read from their first word to their last. */
export interface Passed {
  /** The language's own part of a BCP 47 tag, in small letters: "en", "zh", "und". */
  language: string
  /** UTF-16 units of block text. */
  characters: number
  words: number
  /** The time those stretches took, which may have begun in a spell before. */
  ms: number
}

export type EventBody =
  | {
      kind: 'answer'
      card?: string
      fact?: string
      quiz?: string
      form: string
      mode: 'due' | 'quiz' | 'practice'
      correct: boolean
      grade?: Grade
      given?: string
      ms: number
      due?: StudyDay
      /** The learning or relearning step in which the card now waits, from 0; absent when it is in none. */
      step?: number
      /** Minutes from this answer until the card may be asked again on the same day. */
      wait?: number
      /** How sure the reader was before they saw the answer: 1 not, 2 rather, 3 quite. */
      sure?: 1 | 2 | 3
    }
  | { kind: 'put'; of: Kind; ref: string; set: Record<string, unknown> }
  | { kind: 'del'; of: Kind; ref: string }
  | { kind: 'undo'; target: EventId }
  | { kind: 'read'; reading: string; text: TextId; from: Place; to: Place; ms: number; passed?: Passed }
  | { kind: 'due'; card: string; due: StudyDay }
  | { kind: 'reset'; card: string }
  /** Stability and difficulty, on the day of the event, of a card whose earlier answers are not known. */
  | { kind: 'seed'; card: string; s: number; d: number; model: string }
  /** Weights under which all of memory is replayed, until the next of these. */
  | { kind: 'params'; w: number[]; model: string; trainedOn: number; logLoss: number }

/** Everything a reader does, once and for ever; the log of these is the only truth. */
export type Event = { id: EventId; at: UtcMs; day: StudyDay } & EventBody

/** A file of the log: at most 500 events or 64 kB, of one device, under one time zone and rollover hour. */
export interface Segment {
  v: 1
  device: DeviceId
  seq: number
  /** Minutes east of UTC. */
  tz: number
  /** The local hour at which a study day begins. */
  rollover: number
  /** The device's last event of its own where some were brought, whose ids and times may be anything. */
  upTo?: { n: number; at: UtcMs }
  events: Event[]
}
