import type { Beginning } from '#contract/jobs'
import type { AssetId, DraftBlock, DraftTocEntry, Name } from '#core/text/document'
import type { Tell } from '#main/jobs/runner'

export interface Metadata {
  title?: string
  byline?: string
  authors?: Name[]
  /** ISO date, as exact as the source: `2024`, `2024-01` or `2024-01-21`. */
  published?: string
  publisher?: string
  /** BCP 47. */
  language?: string
  series?: string
  /** What tells this book from all others, as letters and digits: an ISBN, a UUID, an address. */
  identifier?: string
  /** Where it stood on the web, as a whole address of `http` or `https`. */
  source?: string
}

/** A picture of a text, to be kept beside it. */
export interface Asset {
  /** The first 16 hex digits of the SHA-256 of its bytes. */
  id: AssetId
  /** Its media type, told by its first bytes. */
  type: string
  bytes: Uint8Array
  /** Natural size in CSS pixels, where the picture says it. */
  width?: number
  height?: number
}

/** What a format makes of a file: blocks in reading order, before sections are cut. */
export interface Draft {
  metadata: Metadata
  blocks: DraftBlock[]
  dir: 'ltr' | 'rtl'
  /** Plain sentences for the reader about what was left out or guessed. */
  warnings: string[]
  /** The book's own table of contents, in reading order; without one the headings are it. */
  toc?: DraftTocEntry[]
  /** Every picture the blocks name but `NO_PICTURE`, and the cover. */
  assets?: Asset[]
  cover?: AssetId
}

/** The first pages of a long text, told before the whole of it is read, with the pictures in them. */
export interface FirstPages extends Beginning {
  pictures: Asset[]
}

export interface Input {
  /** The file's name, for its ending and as a last resort for a title. */
  name: string
  bytes: Uint8Array
  /** What the reader says opens it; never kept. */
  password?: string
}

/** One file a format. `parse` is pure; it throws, or rejects with, ImportError in words a reader understands. */
export interface Format {
  id: string
  /** Whether this format takes such a file, by content first, then by name. */
  accepts: (input: Input) => boolean
  parse: (input: Input, tell: Tell) => Draft | Promise<Draft>
  /** The largest file it takes, in bytes; 64 MB unless told. */
  largest?: number
  /** Whether a file without a word is taken too: a book of pictures. */
  wordless?: true
}

export class ImportError extends Error {
  override name = 'ImportError'
}

/** A file that opens with a password only, and not with the one given, if any. */
export class PasswordError extends ImportError {
  override name = 'PasswordError'
}
