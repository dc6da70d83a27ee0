import type { EventId, UtcMs } from '#core/study/events'
import type { Block, BlockId, ReadingId } from '#core/text/document'
import type { BackupBrought, BackupSaved } from './backup'
import type { CardsBrought } from './exchange'

export type JobId = string

/**
 * Something to bring in: a file or folder on this machine; a file uploaded before, where `within` is its path from the
 * dropped folder on; one of such a folder that is no text and was not handed over; or pasted text, as HTML too where
 * the clipboard had it.
 */
export type Source =
  | { path: string }
  | { upload: string; within?: string }
  | { name: string }
  | { text: string; html?: string }

/** The address of a page on the web, which is fetched: the only thing that is, and only when the reader asks for it. */
export interface Address {
  address: string
}

/** Another text in the library that may be of the same book. */
export interface Twin {
  id: ReadingId
  title: string
}

/** The first pages of a long text, to be read while the rest comes in. Nothing of it is in the library yet. */
export interface Beginning {
  title: string
  byline?: string
  /** BCP 47. */
  language: string
  dir: 'ltr' | 'rtl'
  /** From the text's first block on, with numbers from 0 as ids. What leads elsewhere in the text leads nowhere yet. */
  blocks: Block[]
}

/** Of what came along with a text: notes that are new or came in other words, and new marks. */
export interface ImportHanded {
  notes: number
  marks: number
}

export interface ImportItem {
  /** The file's name as the reader knows it, with the folders it came in; of a page on the web its address. */
  name: string
  /** `skipped` is what a folder holds beside texts; `error` then says what it is. */
  state: 'waiting' | 'running' | 'done' | 'exists' | 'failed' | 'skipped'
  id?: ReadingId
  title?: string
  /** What bringing it in wrote, to take it back; none when it was there before. */
  events?: EventId[]
  warnings: string[]
  error?: string
  /** It opens with a password, which `imports.unlock` takes; `error` says whether one was tried. */
  locked?: true
  /** There was a text of this book before, which the new one could take the place of. */
  twin?: Twin
  /** What share is done, 0 to 1, where that is known. */
  done?: number
  /** While a long text comes in alone: its first pages, and what its reading will be. Its pictures can be asked for. */
  begins?: { id: ReadingId; beginning: Beginning } | undefined
  /** Of a text that came in so: what the blocks of its beginning are called now. */
  begun?: BlockId[]
  /** What came along with a text that somebody handed on. */
  handed?: ImportHanded
  /** What came of it, where it is a file of cards. */
  cards?: CardsBrought
  /** What was saved, where it is a backup. */
  saved?: BackupSaved
  /** What came of it, where it is a backup brought back; what in it was damaged is in the warnings. */
  restored?: BackupBrought
}

export interface Job {
  id: JobId
  /** Texts brought in, cards brought in, parameters of memory fitted, or a backup saved or brought back. */
  kind: 'import' | 'cards' | 'fit' | 'backup' | 'restore'
  state: 'running' | 'done' | 'failed' | 'cancelled'
  items: ImportItem[]
}

/** What became of one file, as it is kept. `left` was not come to before the import was stopped. */
export interface ImportLine {
  name: string
  outcome: 'new' | 'known' | 'refused' | 'skipped' | 'left'
  id?: ReadingId
  title?: string
  /** Why it did not come in, in words for the reader. */
  why?: string
  warnings: string[]
  twin?: Twin
}

/** One import as a whole, for a list of them. */
export interface ImportSummary {
  id: JobId
  at: UtcMs
  /** What was brought: a folder, an archive, a file, or the first of several. */
  from: string
  counts: Record<ImportLine['outcome'], number>
}

export interface ImportReport extends ImportSummary {
  lines: ImportLine[]
}

export interface JobsApi {
  'imports.start': (input: { sources: (Source | Address)[] }) => Job
  /** The last fifty imports, newest first. */
  'imports.reports': (input: Record<string, never>) => ImportSummary[]
  'imports.report': (input: { id: JobId }) => ImportReport
  /** Brings in a file that needs a password: item `item` of a job, counted from 0. */
  'imports.unlock': (input: { id: JobId; item: number; password: string }) => Job
  'jobs.list': (input: Record<string, never>) => Job[]
  'jobs.cancel': (input: { id: JobId }) => Record<string, never>
}
