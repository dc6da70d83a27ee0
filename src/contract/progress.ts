import type { StudyDay } from '#core/study/events'
import type { NoteId } from '#core/study/notes'
import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { QuizSummary } from './study'

/** One study day: answers given, those right, and time spent, in milliseconds. */
export interface DayOfStudy {
  day: StudyDay
  answers: number
  right: number
  studyMs: number
  readMs: number
}

export interface Overview {
  today: StudyDay
  /** Cards due now, overdue ones among them. */
  due: number
  /** The next 30 days, today first: cards that come due on each. */
  forecast: { day: StudyDay; due: number }[]
  /** Days with anything on them, oldest first, at most the last 366. */
  days: DayOfStudy[]
  totals: { cards: number; answers: number; right: number; studyMs: number; readMs: number }
  /** Mean chance of recall now over all cards ever answered, 0 to 1. */
  recall: number | null
}

export interface ReadingProgress {
  id: ReadingId
  title: string
  /** The furthest the reader has been, 0 to 1. */
  read: number
  readMs: number
  cards: number
  /** Cards answered at least once. */
  learned: number
  due: number
  /** Mean chance of recall now over the cards learned. */
  recall: number | null
  /** Finished quizzes, oldest first. */
  quizzes: QuizSummary[]
}

/** 4 is nearly certain, 1 is as good as gone; 0 is not learned yet. */
export type Band = 0 | 1 | 2 | 3 | 4

export interface MapSentence {
  section: SectionId
  from: Place
  to: Place
  quote: string
  notes: NoteId[]
  /** Cards, and those of them never answered. */
  cards: number
  fresh: number
  lastSeen?: StudyDay
  /** Mean chance of recall on each of the days asked for, over the cards answered; empty when none was. */
  recall: number[]
  bands: Band[]
}

export interface MapSection {
  section: SectionId
  title: string
  /** Share of the whole text, 0 to 1. */
  size: number
  cards: number
  recall: number[]
  bands: Band[]
}

export interface MemoryMap {
  today: StudyDay
  exam: StudyDay | null
  /** In reading order. */
  sentences: MapSentence[]
  sections: MapSection[]
}

/** Cards by one of their values: those from one up to below the other; `to` null is without end. */
export interface SpreadBin {
  from: number
  to: number | null
  cards: number
}

export interface Spread {
  /** The value in the middle; null of no cards. */
  median: number | null
  /** The lowest first. */
  bins: SpreadBin[]
}

/** What memory holds of all cards answered at least once. */
export interface StrengthView {
  today: StudyDay
  cards: number
  /** Days until the chance of recall is down to 90 %. */
  stability: Spread
  /** 1 is easy, 10 is hard. */
  difficulty: Spread
  /** The chance of recall today, 0 to 1. */
  recall: Spread
}

/** What would be remembered of some cards if all were asked now; see `ScoreView`. */
export interface ScoreLine {
  of: number
  expected: number
  low: number
  high: number
}

export interface Scores {
  /** Of all cards answered at least once. */
  whole: ScoreLine
  /** Of the readings with something learned those last at work in, at most a dozen. */
  readings: (ScoreLine & { id: ReadingId; title: string })[]
}

/** How a reading was learned over time. */
export interface LearningCurve {
  id: ReadingId
  title: string
  /** Cards there are now. */
  cards: number
  /** How many of them had been learned at the end of each day on which that changed, oldest first. */
  days: { day: StudyDay; learned: number }[]
  /** Finished quizzes, oldest first. */
  quizzes: { day: StudyDay; right: number; items: number }[]
}

export interface CurvesView {
  today: StudyDay
  /** Of all cards, those of no reading among them. */
  whole: Omit<LearningCurve, 'id' | 'title'>
  /** Of the readings with something learned those last at work in, at most two dozen. */
  readings: LearningCurve[]
}

/** A picture's numbers, or the picture itself. */
export type PictureFormat = 'csv' | 'svg' | 'png'

export interface ProgressApi {
  'progress.overview': (input: Record<string, never>) => Overview
  /** Readings that anything was done in, newest activity first. */
  'progress.readings': (input: Record<string, never>) => ReadingProgress[]
  /** `days`: how many days from today, 0 is now. */
  'progress.map': (input: { id: ReadingId; days: number[] }) => MemoryMap
  /** The sentences of one section that notes are about, as they are remembered today. */
  'progress.section': (input: { id: ReadingId; section: SectionId }) => MapSentence[]
  'progress.strength': (input: Record<string, never>) => StrengthView
  'progress.scores': (input: Record<string, never>) => Scores
  'progress.curves': (input: Record<string, never>) => CurvesView
  /**
   * Saves a picture to a file in the data folder, and says which. `content` is text, of a PNG its bytes in base64.
   * `name`: small letters and dashes.
   */
  'progress.save': (input: { name: string; as: PictureFormat; content: string }) => { file: string }
}
