import type { DraftBlock, Name } from '#core/text/document'

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
}

/** What a format makes of a file: blocks in reading order, before sections are cut. */
export interface Draft {
  metadata: Metadata
  blocks: DraftBlock[]
  dir: 'ltr' | 'rtl'
  /** Plain sentences for the reader about what was left out or guessed. */
  warnings: string[]
}

export interface Input {
  /** The file's name, for its ending and as a last resort for a title. */
  name: string
  bytes: Uint8Array
}

/** One file a format. `parse` is pure and throws ImportError with words a reader understands. */
export interface Format {
  id: string
  /** Whether this format takes such a file, by content first, then by name. */
  accepts: (input: Input) => boolean
  parse: (input: Input) => Draft
}

export class ImportError extends Error {
  override name = 'ImportError'
}
