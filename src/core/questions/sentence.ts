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

/** A sentence with its words and, in English, its analysis. */
export interface ReadSentence extends Sentence {
  words: Word[]
  analysis?: Analysis
}
