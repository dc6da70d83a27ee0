import type { Analysis } from '#core/language/types'
import type { BlockId, SectionId } from '#core/text/document'
import type { Span } from '#core/text/segment'

/** A sentence that questions may be made of. */
export interface Sentence {
  /** Its place among all sentences of the text. */
  index: number
  section: SectionId
  block: BlockId
  /** The place of its block among all blocks of the text. */
  order: number
  /** Its offset in the block's text, UTF-16 units. */
  at: number
  text: string
}

/** A word of a sentence; offsets are UTF-16 units in the sentence. */
export interface Word extends Span {
  text: string
  lower: string
}

/** Words put in place of a stretch of a sentence. */
export interface Edit extends Span {
  words: string
}

/** A sentence as it reads by itself, with its words and, in English, its analysis; their offsets are in `said`. */
export interface ReadSentence extends Sentence {
  said: string
  /** What made `said` of `text`, in order. */
  edits: readonly Edit[]
  words: Word[]
  analysis?: Analysis
  /** It stands by itself only with what the sentence before it names. */
  withBefore: boolean
  /** Who says it of themselves, where one person speaks: then it is asked about as a quotation. */
  speaker?: string
}

/** Applies edits, which are in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const { start, end, words } of edits) {
    out += text.slice(at, start) + words
    at = end
  }
  return out + text.slice(at)
}

/** Edits in order, without those that overlap one given before them. */
export function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = []
  for (const edit of edits)
    if (!kept.some(({ start, end }) => start < edit.end && edit.start < end)) kept.push(edit)
  return kept.sort((a, b) => a.start - b.start)
}

/** Where a stretch of the edited sentence stands in the original; null when an edit touches it. */
export function originOf({ start, end }: Span, edits: readonly Edit[]): Span | null {
  let shift = 0
  for (const edit of edits) {
    const from = edit.start + shift
    const to = from + edit.words.length
    if (end <= from) break
    if (start < to) return null
    shift += edit.words.length - (edit.end - edit.start)
  }
  return { start: start - shift, end: end - shift }
}
