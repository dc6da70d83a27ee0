import type { FactId } from '#core/facts/fact'
import type { StudyDay, UtcMs } from '#core/study/events'
import type { NoteId } from '#core/study/notes'
import type { ReportReason } from '#core/study/reports'
import type { ReadingId, SectionId } from '#core/text/document'
import type { Change } from './facts'

/** The question a report is about: a fact of a text, a card, or a question of a quiz as it was put. */
export type Reported =
  | { reading: ReadingId; section: SectionId; fact: FactId }
  | { note: NoteId }
  | { quiz: string; item: number }

/** A question the reader found bad. It holds its own words and so outlives its text. */
export interface ReportView {
  id: string
  at: UtcMs
  day: StudyDay
  /** Of the text; empty where it is not known any more. */
  title: string
  sentence: string
  question: string
  answer: string
  /** The wrong answers that stood beside it, or could have. */
  choices: string[]
  reason: ReportReason
  /** In the reader's own words, if they gave any. */
  words: string
}

export interface ReportsApi {
  /** Keeps a report on this machine and drops the question, unless it is to be asked all the same. */
  'reports.make': (input: { of: Reported; reason: ReportReason; words?: string; keep?: boolean }) => Change
  /** Takes a report back, whenever it was made; what it dropped is asked again, unless it was dropped anew since. */
  'reports.takeBack': (input: { id: string }) => Change
  /** Newest first. */
  'reports.list': (input: Record<never, never>) => ReportView[]
  /** Writes the reports to a file in the data folder and says which. Nothing is sent anywhere. */
  'reports.save': (input: Record<never, never>) => { file: string; count: number }
}
