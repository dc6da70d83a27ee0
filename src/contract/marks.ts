import type { UtcMs } from '#core/study/events'
import type { MarkColour, MarkKind, Pen } from '#core/study/marks'
import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { Change } from './facts'
import type { Source } from './jobs'

/** A stretch of a text that the reader marked. A bookmark has a colour and a style too and shows neither. */
export interface MarkView extends Pen {
  id: string
  kind: MarkKind
  note?: string
  /** In the order given; no two are the same but for case. */
  tags: string[]
  /** Its words; blocks are joined by a newline. */
  quote: string
  addedAt: UtcMs
  /** Absent for an orphan. `section` is the one it begins in. */
  at?: { section: SectionId; from: Place; to: Place }
}

/** What can be changed of a mark. An empty note takes the note away, empty tags all tags. */
export interface MarkEdit extends Partial<Pen> {
  note?: string
  tags?: string[]
}

/** Which marks are wanted: those for which all of it holds. */
export interface MarkFilter {
  /** Words that stand in its quote, note, tags or title; case and accents do not matter. */
  query?: string
  colour?: MarkColour
  /** `note` is any with a note. */
  kind?: MarkKind | 'note'
  tag?: string
  reading?: ReadingId
}

/** The marks of one text in a row, in reading order. */
export interface NotebookGroup {
  reading: ReadingId
  title: string
  byline?: string
  count: number
  /** The text is in the library. */
  here: boolean
}

/** The marks of all texts, the text marked last first; those of texts in the trash are not among them. */
export interface Notebook {
  /** Of all there are, whatever the filter. */
  total: number
  /** Of those that pass. */
  found: number
  groups: NotebookGroup[]
  /** All tags there are, by letter, and all texts with marks, to filter by. */
  tags: string[]
  readings: { id: ReadingId; title: string }[]
}

export interface NotebookRow extends MarkView {
  reading: ReadingId
  /** The title of the section it stands in, where it has one. */
  part?: string
}

/** Markdown to read, W3C Web Annotations to take elsewhere and back, CSV for a table. */
export type NotebookFormat = 'markdown' | 'annotations' | 'csv'

export interface NotebookImport extends Change {
  added: number
  /** Were here already. */
  known: number
  /** Of those added, the ones that no place was found for. */
  orphans: number
  /** Titles of texts that are not in the library. */
  missing: string[]
  /** What is no annotation of words. */
  refused: number
}

export interface NotebookApi {
  'notebook.list': (input: MarkFilter) => Notebook
  /** Some of the marks that pass, group after group. */
  'notebook.rows': (input: MarkFilter & { from: number; count: number }) => NotebookRow[]
  'notebook.text': (input: MarkFilter & { as: NotebookFormat }) => { text: string; count: number }
  /** Writes the same to a file in the data folder and says which. */
  'notebook.save': (input: MarkFilter & { as: NotebookFormat }) => { file: string; count: number }
  /**
   * Takes in a file of W3C Web Annotations. Those whose text is not known by its id or title go to `reading`, if given.
   * The same file taken in twice changes nothing the second time.
   */
  'notebook.import': (input: { source: Source; reading?: ReadingId }) => NotebookImport
}

export interface MarksApi {
  /** The marks of a reading in reading order, orphans last: all, those of a kind, those that touch a section. */
  'marks.list': (input: { id: ReadingId; kind?: MarkKind; section?: SectionId }) => MarkView[]
  /** What was highlighted or coloured with last; amber and filled at first. */
  'marks.pen': (input: Record<string, never>) => Pen
  /** Marks a stretch: as a highlight made with the last pen, unless told otherwise. */
  'marks.make': (
    input: { id: ReadingId; from: Place; to: Place; kind?: MarkKind } & MarkEdit,
  ) => Change & { mark: string }
  'marks.edit': (input: { mark: string } & MarkEdit) => Change
  'marks.remove': (input: { mark: string }) => Change
}
