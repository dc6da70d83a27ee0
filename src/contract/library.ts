import type { LibraryFacet, LibraryQuery } from '#core/library/query'
import type { LibraryItem } from '#core/library/row'
import type { ReadState } from '#core/library/state'
import type { UtcMs } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import type { Change } from './facts'
import type { Source } from './jobs'

export type { LibraryFacet, LibraryFilter, LibraryQuery, LibrarySort } from '#core/library/query'
export type { LibraryItem } from '#core/library/row'
export type { ReadState } from '#core/library/state'

/** Some of the reader's texts that were asked for, and how many there are. */
export interface LibraryPage {
  items: LibraryItem[]
  found: number
  /** All of the reader's own that are not in the trash. */
  total: number
}

/** Something texts can be filtered by, and how many have it. */
export interface FacetCount {
  by: LibraryFacet
  is: string
  count: number
}

/** What is known about a text apart from what is in it; '' and none of them where nobody said. */
export interface Details {
  title: string
  authors: string[]
  series: string
  /** The place in its series: 2, or 2.5. */
  number: string
  /** BCP 47, or `und`. */
  language: string
  publisher: string
  /** ISO date, as exact as it is known. */
  published: string
}

/** What is to be done with many texts at once. */
export type LibraryChange =
  | { tags: { add?: string[]; remove?: string[] } }
  | { collections: { add?: string[]; remove?: string[] } }
  /** Those named; a title or a language that is empty is again the file's. */
  | { details: Partial<Details> }
  | { state: ReadState }

/** A text in the trash. Nothing of it is gone: it comes back with its cards, highlights and quizzes. */
export interface RemovedItem {
  id: ReadingId
  title: string
  byline?: string
  removedAt: UtcMs
  /** Cards out of study until it comes back. */
  cards: number
  /** Ships with the app: there is nothing of it to delete. */
  builtIn: boolean
}

export interface Today {
  /** Time spent reading on this study day, in milliseconds. */
  readMs: number
  /** The reading left open last and not finished. */
  resume: LibraryItem | null
  /** How many texts are the reader's own, and those that ship with the app. */
  own: number
  builtIn: LibraryItem[]
}

/** What is known of a text where it is chosen from a list of all. */
export type LibraryTitle = Pick<LibraryItem, 'id' | 'title' | 'words' | 'progress' | 'addedAt'>

export interface LibraryApi {
  /** Newest first, the built-in readings last. */
  'library.list': (input: Record<string, never>) => LibraryItem[]
  /** In the same order. */
  'library.titles': (input: Record<string, never>) => LibraryTitle[]
  /** The reader's own texts; with `all`, those that ship with the app among them. */
  'library.browse': (input: LibraryQuery & { offset: number; limit: number; all?: true }) => LibraryPage
  /** The ids of a stretch of what `library.browse` lists. */
  'library.ids': (input: LibraryQuery & { offset: number; limit: number }) => ReadingId[]
  /** What the reader's own texts can be filtered by: one facet after the other, of each what most have first. */
  'library.facets': (input: Record<string, never>) => FacetCount[]
  /** As the reader has it, and as its file says. */
  'library.details': (input: { id: ReadingId }) => { item: LibraryItem; now: Details; file: Details }
  'library.today': (input: Record<string, never>) => Today
  /** One change, taken back at once; says how many texts it was about. */
  'library.change': (input: { ids: ReadingId[]; change: LibraryChange }) => Change & { count: number }
  /**
   * Gives a tag or a collection another name everywhere; null takes it away. One that has that name already takes its
   * texts in.
   */
  'library.rename': (input: {
    of: 'tag' | 'collection'
    name: string
    to: string | null
  }) => Change & { count: number }
  /** Moves a text so many places on in the order of a collection, or back. */
  'library.arrange': (input: { id: ReadingId; collection: string; by: number }) => Change
  /** Gives a text a picture as its cover, or `none`, or that of its `file` again. */
  'library.cover': (input: { id: ReadingId; cover: Source | 'none' | 'file' }) => Change
  /** Moves readings to the trash, and their notes with them unless they are to stay. */
  'library.remove': (input: { ids: ReadingId[]; keepNotes?: boolean }) => Change
  /** Removed last first. */
  'library.removed': (input: Record<string, never>) => RemovedItem[]
  /** Takes readings out of the trash, as they were. */
  'library.restore': (input: { ids: ReadingId[] }) => Change
  /** Deletes the files of readings in the trash for good. What the log knows of them stays. */
  'library.purge': (input: { ids: ReadingId[] }) => { count: number }
}
