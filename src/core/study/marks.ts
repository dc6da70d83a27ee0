import type { Range, ReadingId } from '#core/text/document'
import { comparePlaces } from '#core/text/order'
import type { UtcMs } from './events'

export const MARK_KINDS = ['highlight', 'bookmark'] as const
/** A bookmark is a place the reader wants to find again: it holds the first words of a line. */
export type MarkKind = (typeof MARK_KINDS)[number]
export const MARK_COLOURS = ['amber', 'green', 'blue', 'rose'] as const
export type MarkColour = (typeof MARK_COLOURS)[number]
export const MARK_STYLES = ['fill', 'underline', 'strike'] as const
export type MarkStyle = (typeof MARK_STYLES)[number]

/** What a highlight is made with. */
export interface Pen {
  colour: MarkColour
  style: MarkStyle
}

/** A stretch of a text that the reader marked. It holds its words and so outlives its reading. */
export interface Mark extends Pen {
  id: string
  reading: ReadingId
  /** Of the reading, where an import named one that may not be here; else empty. */
  title: string
  kind: MarkKind
  range: Range
  /** Empty where there is none. */
  note: string
  tags: string[]
  addedAt: UtcMs
}

/** As they stand in the text they were made in: where they begin, and of two the longer first. */
export const compareMarks = (a: Mark, b: Mark): number =>
  comparePlaces(a.range.from, b.range.from) ||
  comparePlaces(b.range.to, a.range.to) ||
  a.addedAt - b.addedAt ||
  (a.id < b.id ? -1 : 1)

/** Tags as they are kept: without `#` before and white space around, none empty, none twice but for case. */
export function tidyTags(tags: readonly string[]): string[] {
  const tidy = new Map<string, string>()
  for (const tag of tags) {
    const words = tag
      .replace(/^\s*#+/, '')
      .replace(/\s+/g, ' ')
      .trim()
    const key = words.toLowerCase()
    if (words !== '' && !tidy.has(key)) tidy.set(key, words)
  }
  return [...tidy.values()]
}
