import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { Around } from '#core/text/find-context'
import type { SectionHits } from '#core/text/find-hits'
import type { Span } from '#core/text/segment'

/** What is looked for in one text. */
export interface FindQuery {
  query: string
  matchCase?: boolean
  wholeWord?: boolean
  /** The query is a regular expression. */
  pattern?: boolean
}

/** Every hit in reading order, section by section. */
export interface FindResult {
  sections: SectionHits[]
  count: number
  /** There are more than are told. */
  capped: boolean
}

/** A line of what was found with the stretches of it that fit, as UTF-16 offsets. */
export interface FoundLine {
  line: string
  spans: Span[]
}

/** A stretch of a text that fits. */
export interface TextHit extends FoundLine {
  section: SectionId
  /** The section's title, empty when it has none. */
  title: string
  from: Place
  to: Place
}

/** A highlight or its note, or a card, that fits; `at` is where it stands, absent when its text has changed. */
export interface MadeHit extends FoundLine {
  kind: 'highlight' | 'card'
  id: string
  at?: { from: Place; to: Place }
}

/** What was found in one reading, or in what was made of it; without an id, in cards whose text is gone. */
export interface FoundReading {
  id?: ReadingId
  title: FoundLine
  byline?: FoundLine
  hits: TextHit[]
  /** Sections that fit and are not among the hits. */
  more: number
  made: MadeHit[]
  moreMade: number
}

export interface SearchResult {
  /** Best first. */
  readings: FoundReading[]
  /** Readings that fit and are not told. */
  more: number
  /** Words that nothing was found of, and those found in their place. */
  instead: { word: string; words: string[] }[]
  /** Texts whose words are not looked through yet. */
  waiting: number
}

export interface FindApi {
  /**
   * Every hit in a text. Case and accents make no difference unless asked for; a pattern is taken as it is written, but
   * for case. An empty query finds nothing and makes the text ready to be searched.
   */
  'reading.find': (input: { id: ReadingId } & FindQuery) => FindResult
  /** The words around some hits of a section, `spans` as they were found. */
  'reading.around': (input: { id: ReadingId; section: SectionId; spans: number[] }) => Around[]
}

export interface SearchApi {
  /**
   * Looks through every reading that is not in the trash, its highlights and cards. A word stands for all that begin
   * with it, words in quotes for a phrase; a text fits where one section holds them all.
   */
  'search.all': (input: { query: string }) => SearchResult
  /** More hits of one reading, in reading order. */
  'search.reading': (input: { query: string; id: ReadingId }) => TextHit[]
}
