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

export interface ProgressApi {
  'progress.overview': (input: Record<string, never>) => Overview
  /** Readings that anything was done in, newest activity first. */
  'progress.readings': (input: Record<string, never>) => ReadingProgress[]
  /** `days`: how many days from today, 0 is now. */
  'progress.map': (input: { id: ReadingId; days: number[] }) => MemoryMap
  /** The sentences of one section that notes are about, as they are remembered today. */
  'progress.section': (input: { id: ReadingId; section: SectionId }) => MapSentence[]
}
