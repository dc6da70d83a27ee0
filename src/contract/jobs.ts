import type { EventId } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import type { CardsBrought } from './exchange'

export type JobId = string

/** A text to bring in: a file handed over by the shell, one uploaded before, or pasted text. */
export type Source = { path: string } | { upload: string } | { text: string }

export interface ImportItem {
  /** The file's name as the reader knows it. */
  name: string
  state: 'waiting' | 'running' | 'done' | 'exists' | 'failed'
  id?: ReadingId
  title?: string
  /** What bringing it in wrote, to take it back; none when it was there before. */
  events?: EventId[]
  warnings: string[]
  error?: string
  /** What share is done, 0 to 1, where that is known. */
  done?: number
  /** What came of it, where it is a file of cards. */
  cards?: CardsBrought
}

export interface Job {
  id: JobId
  /** Texts brought in, cards brought in, or parameters of memory fitted. */
  kind: 'import' | 'cards' | 'fit'
  state: 'running' | 'done' | 'failed' | 'cancelled'
  items: ImportItem[]
}

export interface JobsApi {
  'imports.start': (input: { sources: Source[] }) => Job
  'jobs.list': (input: Record<string, never>) => Job[]
  'jobs.cancel': (input: { id: JobId }) => Record<string, never>
}
