import type { Face } from '#core/study/faces'
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

/**
 * What a column of a table of cards can hold: a question and its answer or a text with blanks; how it is made and
 * asked; what goes with it; and the id a note was written out with. `also` and `wrong` are other right and wrong answers.
 */
export type CardColumn =
  | 'question'
  | 'answer'
  | 'blanks'
  | 'tags'
  | 'deck'
  | 'hint'
  | 'comment'
  | 'also'
  | 'wrong'
  | 'kind'
  | 'ask'
  | 'id'

/** How a table is to be read. What is left out is told by the table itself, as far as it can. */
export interface TableAs {
  /** One sign between two cells. */
  separator?: string
  /** The first row holds names, and no card. */
  head?: boolean
  /** A column each, from the first on; null is passed over. */
  columns?: (CardColumn | null)[]
  /** The name of the deck that new notes go into whose row names none. */
  deck?: string
}

/**
 * Why a row of a table, counted from 1 as in a spreadsheet, holds no card: no question, no answer, no blank in its text,
 * both a text with blanks and a question, or more words than a card can have.
 */
export interface TableFault {
  row: number
  why: 'question' | 'answer' | 'blanks' | 'both' | 'long'
}

/** A table of cards before it is taken in: how it is read, and what would come of it. */
export interface TableView {
  /** The table itself tells what each of its columns is: nobody need be asked. */
  known: boolean
  separator: string
  /** Names of the columns, where there are any. */
  head?: string[]
  columns: (CardColumn | null)[]
  /** They are enough for cards: something to ask, with its answer or with blanks. */
  holdCards: boolean
  /** The first rows, each with a cell a column; long cells are cut. */
  first: string[][]
  /** Rows with something in them, without the head. */
  rows: number
  /** The first cards. */
  cards: Pick<Face, 'prompt' | 'answer' | 'hint'>[]
  /** What taking it in would do. */
  report: CardsBrought
  /** Rows that hold no card: how many, and the first of them. */
  faulty: number
  faults: TableFault[]
}

/** What was written of a text to hand it on, and to which file. */
export interface TextWritten {
  file: string
  notes: number
  cards: number
  /** Highlights, notes in the margin and bookmarks. */
  marks: number
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
   * Writes a text to one ZIP file in the data folder with its notes, to be handed on: no answers, and marks only where
   * they are wanted. Brought in like any other, the text comes with them.
   */
  'exchange.exportText': (input: { reading: ReadingId; marks: boolean; to?: string }) => TextWritten
  /**
   * Takes in cards as a job of kind `cards`: an .apkg or .colpkg of Anki's, a table, or Markdown, known by what is in it.
   * The same file taken in twice changes nothing the second time. With `table` it is a table, and read so.
   */
  'exchange.importCards': (input: { source: Source; table?: TableAs }) => Job
  /**
   * Looks at a table of cards as it would be taken in, and changes nothing; null for what is no table. A file that was
   * handed over stays for `exchange.importCards`, or until it is let go of.
   */
  'exchange.table': (input: { source: Source; as: TableAs }) => TableView | null
  /** Lets go of a file that was handed over and is not taken in after all. */
  'exchange.letGo': (input: { source: Source }) => Record<string, never>
  /** Takes back all that such a job brought, as long as this process runs. */
  'exchange.takeBack': (input: { job: JobId }) => Change
}
