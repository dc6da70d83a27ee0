import type { EventId, UtcMs } from '#core/study/events'
import type { ReadingId } from '#core/text/document'

export interface LibraryItem {
  id: ReadingId
  title: string
  byline?: string
  publisher?: string
  /** ISO date, as exact as the source gave it. */
  published?: string
  language: string
  format: string
  words: number
  sections: number
  /** Whole minutes at an average pace, at least 1. */
  minutes: number
  /** How far the reader has got, 0 to 1. */
  progress: number
  /** Ships with the app rather than being brought by the reader. */
  builtIn: boolean
  addedAt?: UtcMs
  openedAt?: UtcMs
}

export interface Today {
  /** Time spent reading on this study day, in milliseconds. */
  readMs: number
  /** The reading left open last and not finished. */
  resume: LibraryItem | null
}

export interface LibraryApi {
  /** Newest first, the built-in readings last. */
  'library.list': (input: Record<string, never>) => LibraryItem[]
  'library.today': (input: Record<string, never>) => Today
  /** Moves a reading to the trash; undo the returned event to bring it back. */
  'library.remove': (input: { id: ReadingId }) => { event: EventId }
  /** Makes an event as if it had never happened; an undo can itself be undone. */
  'study.undo': (input: { target: EventId }) => { event: EventId }
}
