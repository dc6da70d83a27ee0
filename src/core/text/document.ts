/** The one typed model every import becomes. Nothing here mutates a text once it is made. */

export type TextId = string
export type ReadingId = string
export type SectionId = string
/** `${section}.${n}`, n counting from 0 within its section. */
export type BlockId = string
export type AssetId = string

/** A version of the rules that turn an original into a Document. Raised when the same bytes give other blocks. */
export const MODEL_VERSION = 6

export interface Name {
  given?: string
  family?: string
  /** As the text writes it. */
  full: string
}

/** What is known about a reading, apart from its text. `published` is an ISO date, as exact as the source. */
export interface Reading {
  id: ReadingId
  text: TextId
  /** SHA-256 of the original file, hex. */
  original: string
  title: string
  byline?: string
  authors: Name[]
  published?: string
  publisher?: string
  /** BCP 47, or `und` when unknown. */
  language: string
  series?: string
  /** What the file says the book is, as letters and digits: an ISBN, a UUID, an address. */
  identifier?: string
  /** Where it stood on the web, `http` or `https`, as far as its file says so. */
  source?: string
  cover?: AssetId
  format: string
  modelVersion: number
}

export type Mark = 'strong' | 'emphasis' | 'code' | 'strike' | 'sup' | 'sub' | 'smallCaps'

export interface Run {
  text: string
  marks?: Mark[]
  /** How it is read aloud, set small above it. */
  ruby?: string
  to?: { block: BlockId } | { url: string } | { note: BlockId }
  /** A picture in the line. The run has no text of its own then, so no offset passes it. */
  asset?: AssetId
  /** What the picture shows, in words. */
  alt?: string
  /** A formula in the line, as MathML of a few harmless elements; `text` says it in plain characters. */
  mathml?: string
  /** BCP 47, where it is not its block's. */
  lang?: string
  dir?: 'ltr' | 'rtl'
}

export interface Cell {
  runs: Run[]
  head?: true
  colspan?: number
  rowspan?: number
}

interface BlockBase {
  id: BlockId
  anchor?: string
  /** The label of the printed page on which the block begins. */
  page?: string
  lang?: string
  dir?: 'ltr' | 'rtl'
}

export type BlockBody =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; runs: Run[] }
  | { kind: 'paragraph' | 'quote' | 'verse' | 'caption'; runs: Run[] }
  /** `marker` is its number in a list of notes; notes numbered in their text have none. */
  | { kind: 'footnote'; marker?: string; runs: Run[] }
  | { kind: 'listItem'; depth: number; marker?: string; runs: Run[] }
  | { kind: 'code'; runs: Run[]; syntax?: string }
  | { kind: 'rule' }
  | { kind: 'table'; rows: Cell[][] }
  /** Its caption is the next block. `width` and `height` are natural ones in CSS pixels, where known. */
  | { kind: 'figure'; asset: AssetId; alt: string; width?: number; height?: number }
  | { kind: 'math'; mathml: string; text: string }

export type Block = BlockBase & BlockBody

/** A block as a format hands it over, before sections are cut and ids given. */
export type DraftBlock = Omit<BlockBase, 'id'> & BlockBody

/** An entry of a book's own table of contents, before blocks have ids: `to` is the anchor of a draft. */
export interface DraftTocEntry {
  title: string
  /** 1 for the outermost. */
  level: number
  to: string
}

/** A stretch of text studied in one sitting: the unit of loading, of facts and of the section list. */
export interface Section {
  id: SectionId
  /** Empty when the text gives none. */
  title: string
  blocks: Block[]
}

export interface TocEntry {
  title: string
  /** 1 for the outermost. */
  level: number
  block: BlockId
}

export interface Document {
  sections: Section[]
  toc: TocEntry[]
  dir: 'ltr' | 'rtl'
}

/** `at` is a UTF-16 offset in `blockText(block)`, the only definition of offsets. */
export interface Place {
  block: BlockId
  at: number
}

/** A stretch of one text, may span blocks; `quote` finds it again when the text has changed. */
export interface Range {
  text: TextId
  from: Place
  to: Place
  quote: Quote
}

/** W3C TextQuoteSelector. `exact` joins blocks by a newline. */
export interface Quote {
  exact: string
  prefix: string
  suffix: string
}
