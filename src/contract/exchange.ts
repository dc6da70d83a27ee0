import type { DeckId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import type { Change } from './facts'
import type { Job, JobId, Source } from './jobs'

/** A package for Anki, a table, Markdown to read and edit, or everything that is kept for programs. */
export type CardsFormat = 'anki' | 'csv' | 'markdown' | 'json'

/** What was written of cards, and to which file. */
export interface CardsWritten {
  file: string
  notes: number
  cards: number
  /** Answers; of formats that hold none, 0. */
  reviews: number
  pictures: number
}

/** What an import of cards did; what was left out is told by the warnings of its item. */
export interface CardsBrought {
  added: number
  /** Notes that were here and came in other words. */
  changed: number
  /** Notes that were here already. */
  known: number
  /** Cards of all notes in the file. */
  cards: number
  /** Answers that were not here. */
  reviews: number
  /** Notes that are in the trash and stayed there. */
  trashed: number
}

export interface ExchangeApi {
  /**
   * Writes cards, of all or of a reading or a deck, to a file in the data folder and says which. Another place may be
   * named where files may be named by their path.
   */
  'exchange.exportCards': (input: {
    as: CardsFormat
    reading?: ReadingId
    deck?: DeckId
    to?: string
  }) => CardsWritten
  /**
   * Takes in cards as a job of kind `cards`: an .apkg or .colpkg of Anki's, a table, or Markdown, known by what is in it.
   * The same file taken in twice changes nothing the second time.
   */
  'exchange.importCards': (input: { source: Source }) => Job
  /** Takes back all that such a job brought, as long as this process runs. */
  'exchange.takeBack': (input: { job: JobId }) => Change
}
