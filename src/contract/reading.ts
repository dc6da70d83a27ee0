import type { Pace } from '#core/progress/pace'
import type { Passed } from '#core/study/events'
import type { Place, Reading, ReadingId, Section, SectionId, TocEntry } from '#core/text/document'
import type { Landmarks } from '#core/text/landmarks'
import type { Change } from './facts'

export interface SectionInfo {
  id: SectionId
  title: string
  words: number
  /** UTF-16 length of all its block texts; what progress is counted in. */
  characters: number
}

/** With where its contents and printed pages stand; none of a text brought in before that was kept. */
export interface OpenReading extends Landmarks {
  reading: Reading
  builtIn: boolean
  dir: 'ltr' | 'rtl'
  toc: TocEntry[]
  sections: SectionInfo[]
  /** Where this device left off. */
  place: Place | null
  /** How fast this reader reads its language. */
  pace: Pace
}

/** A stretch found. */
export interface Hit {
  from: Place
  to: Place
}

export interface ReadingApi {
  'reading.open': (input: { id: ReadingId }) => OpenReading
  'reading.section': (input: { id: ReadingId; section: SectionId }) => Section
  /**
   * Keeps the position; answered once it is on disk. `progress` is 0 to 1. The furthest place reached grows with it by
   * itself; `furthest` says it anew.
   */
  'reading.place': (input: {
    id: ReadingId
    place: Place
    progress: number
    furthest?: number
  }) => Record<string, never>
  /**
   * Records a spell of reading, for time and progress. `passed`: what of the text was read from its first word to its
   * last in that time, for the reader's pace.
   */
  'reading.read': (input: {
    id: ReadingId
    from: Place
    to: Place
    ms: number
    passed?: Pick<Passed, 'characters' | 'ms'>
  }) => Change
}
