import type { Place, Reading, ReadingId, Section, SectionId, TocEntry } from '#core/text/document'
import type { Found } from '#core/text/find'
import type { Change } from './facts'

export interface SectionInfo {
  id: SectionId
  title: string
  words: number
  /** UTF-16 length of all its block texts; what progress is counted in. */
  characters: number
}

export interface OpenReading {
  reading: Reading
  builtIn: boolean
  dir: 'ltr' | 'rtl'
  toc: TocEntry[]
  sections: SectionInfo[]
  /** Where this device left off. */
  place: Place | null
}

/** A stretch found, with the words around it. */
export type Hit = Found

export interface ReadingApi {
  'reading.open': (input: { id: ReadingId }) => OpenReading
  'reading.section': (input: { id: ReadingId; section: SectionId }) => Section
  /** Every hit in reading order; case and accents do not matter. */
  'reading.find': (input: { id: ReadingId; query: string }) => Hit[]
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
  /** Records a spell of reading, for time and progress. */
  'reading.read': (input: { id: ReadingId; from: Place; to: Place; ms: number }) => Change
}
