import type { Share } from '#core/progress/share'
import type { StudyDay } from '#core/study/events'
import type { ReadingId } from '#core/text/document'

/** Answers of which memory said about the same beforehand. */
export interface CalibrationBin extends Share {
  /** Mean chance of recall it gave them, 0 to 1. */
  chance: number
}

export interface CalibrationView {
  /** By the chance given, the lowest first; empty while there are too few answers. */
  bins: CalibrationBin[]
  whole: CalibrationBin | null
  /** Whether a memory that is right could have given this; null while there are too few answers to tell. */
  fits: boolean | null
  /** The reader's own: how often they were right when they were not (1), rather (2) and quite (3) sure. */
  confidence: (Share & { sure: 1 | 2 | 3 })[]
}

/** What was truly remembered of cards that had rested so many days, both among them; `to` null is for ever. */
export interface RestedShare extends Share {
  from: number
  to: number | null
  /** Mean chance of recall memory gave, 0 to 1; null of no answers. */
  chance: number | null
}

export interface RetentionView {
  /** The chance of recall the reader asks for. */
  wanted: number
  /** The shortest rest first. */
  rested: RestedShare[]
  /** Cards that had rested less than three weeks, and the others. */
  young: Share
  mature: Share
}

export interface ScoreView {
  today: StudyDay
  /** Cards answered at least once, of which this speaks, and those never answered. */
  of: number
  fresh: number
  /** How many of them would be remembered now: the mean, and a stretch that holds it with a chance of about 95 %. */
  expected: number
  low: number
  high: number
}

export interface CalibrationApi {
  /** `months`: only what was answered in this month and so many before it; all without. */
  'progress.calibration': (input: { months?: number }) => CalibrationView
  'progress.retention': (input: { months?: number }) => RetentionView
  /** What the reader would score today if all cards of a reading were asked, or all there are. */
  'progress.score': (input: { reading?: ReadingId }) => ScoreView
}
