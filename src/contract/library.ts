import type { UtcMs } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import type { Change } from './facts'

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
  /** Where the reader is, and the furthest they have been, 0 to 1. */
  progress: number
  furthest: number
  /** They have been at the end, wherever they are now. */
  finished: boolean
  /** Ships with the app rather than being brought by the reader. */
  builtIn: boolean
  addedAt?: UtcMs
  openedAt?: UtcMs
}

/** A text in the trash. Nothing of it is gone: it comes back with its cards, highlights and quizzes. */
export interface RemovedItem {
  id: ReadingId
  title: string
  byline?: string
  removedAt: UtcMs
  /** Cards out of study until it comes back. */
  cards: number
  /** Its files are there; else it comes back when its file is added again. */
  whole: boolean
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
  /** Moves a reading to the trash, and its notes with it unless they are to stay. */
  'library.remove': (input: { id: ReadingId; keepNotes?: boolean }) => Change
  /** Removed last first. */
  'library.removed': (input: Record<string, never>) => RemovedItem[]
  /** Takes a reading out of the trash, as it was. */
  'library.restore': (input: { id: ReadingId }) => Change
}
