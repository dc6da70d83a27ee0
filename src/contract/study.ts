import type { AnswerType, FactId, FormKind } from '#core/facts/fact'
import type { Judgement } from '#core/grading/judgement'
import type { Grade, StudyDay, UtcMs } from '#core/study/events'
import type { Face } from '#core/study/faces'
import type { CardId, DeckId, NoteId } from '#core/study/notes'
import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { Span } from '#core/text/segment'
import type { Change, NoteView } from './facts'

export interface CardView {
  card: CardId
  note: NoteView
  /** What this card of the note asks and takes as right. */
  face: Face
  /** Never answered; forgotten today and to be asked again today; or in the long run. */
  state: 'new' | 'again' | 'review'
  due?: StudyDay
  lastSeen?: StudyDay
  suspended: boolean
  buried: boolean
  /** 1 to 7; 0 is none. */
  flag: number
  /** Chance of recalling it now, 0 to 1; absent when it was never answered. */
  recall?: number
  /** Days until it would be due again by grade 1, 2, 3, 4; 0 is again today. */
  intervals: [number, number, number, number]
  /** Minutes until it would be asked again by the same grades; null where it is a matter of days. */
  waits: [number | null, number | null, number | null, number | null]
}

export interface Queue {
  /** What to ask now, in order: at most 50. */
  cards: CardView[]
  /** How many are left today in all, within the limits. */
  left: { again: number; review: number; fresh: number }
}

/** Whose cards are studied: those of a reading, or of a deck and the decks within it; all where neither is said. */
export interface StudyOf {
  reading?: ReadingId
  deck?: DeckId
}

/** What is to be done now. */
export interface StudyToday {
  /** Cards due and new ones, within today's limits, and about how long they take. */
  due: number
  fresh: number
  minutes: number
  /** Cards due and new ones beyond today's limits. */
  held: { due: number; fresh: number }
  /**
   * There when so much is due that it is spread over some days, the least lost first put off: `due` above is today's
   * share. `away`: days since the last one of study before today, 0 for never.
   */
  backlog?: { away: number; minutes: number; days: number }
}

/** Due cards by what is least remembered, or longest due; or as they stand in the texts, or as a day's chance has it. */
export type StudyOrder = 'retrievability' | 'due' | 'reading' | 'random'

export interface StudyOptions {
  /** The chance of recall at which a card comes due, 0.7 to 0.97. */
  retention: number
  newPerDay: number
  reviewsPerDay: number
  /** Minutes between the answers of a new card's first day; may be empty. */
  learningSteps: number[]
  /** Minutes until a card that was forgotten is asked again; may be empty. */
  relearningSteps: number[]
  /** How much of a usual day's reviews each weekday is to take, 0 to 1, Monday first. */
  easyDays: number[]
  order: StudyOrder
  /** Answers are typed, where they are short enough; else recalled in the head. */
  typing: boolean
  /** Before each answer is shown, the reader says how sure they are. */
  confidence: boolean
  /** How many minutes the reader means to study in one sitting; 0 for as long as there is something to do. */
  sitting: number
}

/** How a question of a quiz is put: words to be typed, one of four, true or false, an order, or a match. */
export type QuizForm = 'typed' | 'choice' | 'true-false' | 'order' | 'match'
export type QuizKind = 'learn' | 'before' | 'after' | 'again'

export interface QuizAnswer {
  given: string
  verdict: 'right' | 'almost' | 'wrong'
  /** What counts, after the reader's own judgement. */
  correct: boolean
  /** Shown after every answer: the right one, and the sentence it stands in. */
  answer: string
  /** Of a statement: whether it is true. */
  truth?: boolean
  /** Of an event that was put in order: which it was, from 1. */
  place?: number
  sentence: string
  span?: Span
  at?: { section: SectionId; place: Place }
  /** How long the reader took, in milliseconds. */
  ms: number
}

export interface QuizItem {
  reading?: ReadingId
  note?: NoteId
  fact?: FactId
  form: QuizForm
  kind: FormKind
  type: AnswerType
  /** For true or false, the statement; of an order's part, what happened; empty where there are parts. */
  prompt: string
  /** In the order to show them. */
  choices?: string[]
  /** What is put in order or matched, in the order to show it: answered all at once, right each by itself. */
  parts?: QuizItem[]
  hint?: string
  attributed?: string
  answered?: QuizAnswer
}

export interface Quiz {
  id: string
  at: UtcMs
  day: StudyDay
  kind: QuizKind
  readings: { id: ReadingId; title: string }[]
  items: QuizItem[]
}

export interface QuizSummary {
  id: string
  at: UtcMs
  day: StudyDay
  kind: QuizKind
  readings: { id: ReadingId; title: string }[]
  items: number
  answered: number
  right: number
}

export interface StudyApi {
  /** Takes back everything a change wrote, as if it had never happened; an undo can itself be undone. */
  'study.undo': (input: Change) => Change
  'study.today': (input: StudyOf) => StudyToday
  /** Lets in, for today only, a day's worth more of the cards that the limits hold back. */
  'study.more': (input: Record<string, never>) => Change
  'study.queue': (input: StudyOf) => Queue
  /** Cards to go through outside the schedule, weakest first: of a reading or a deck, or the ones named. */
  'study.practice': (input: StudyOf & { notes?: NoteId[] }) => CardView[]
  /** Practice is told in the statistics and moves no card. */
  'study.answer': (input: {
    card: CardId
    mode: 'due' | 'practice'
    /** Absent for a right choice, which is no proof of recall and moves no card. */
    grade?: Grade
    ms: number
    /** How the card was asked; 'flashcard' when not said. */
    form?: string
    /** What was typed. */
    given?: string
    /** How sure the reader was before they saw the answer: 1 not, 2 rather, 3 quite. */
    sure?: 1 | 2 | 3
  }) => Change & { due?: StudyDay; leech?: true }
  /** How what was typed stands to what a card takes as right; nothing is written. */
  'study.judge': (input: { card: CardId; given: string }) => Judgement
  /** Suspended until taken back; buried until tomorrow; a flag of 1 to 7, or 0 for none. */
  'study.card': (input: { card: CardId; suspended?: boolean; buried?: boolean; flag?: number }) => Change
  /** Puts off all that is due, of a reading, a deck or in all, by some days from today. */
  'study.postpone': (input: StudyOf & { days: number }) => Change
  /** Brings the next cards that are not due yet forward to today. */
  'study.advance': (input: StudyOf & { cards: number }) => Change
  'study.options': (input: Record<string, never>) => StudyOptions
  'study.setOptions': (input: Partial<StudyOptions>) => Change
  /** The day of the exam, and how many days off it is: null without one, or once it is over. */
  'study.exam': (input: Record<string, never>) => { day: StudyDay | null; days: number | null }
  'study.setExam': (input: { day: StudyDay | null }) => Change
  /**
   * A quiz of a reading's notes or, before they are kept, of its facts: of those named, or else of `count`,
   * from all its readings in turn; or of what was missed in another quiz. With a section, of one reading, only of
   * what stands there.
   */
  'quiz.start': (input: {
    kind: QuizKind
    readings: ReadingId[]
    count?: number
    notes?: NoteId[]
    section?: SectionId
    missedIn?: string
  }) => Quiz & Change
  'quiz.get': (input: { id: string }) => Quiz
  /**
   * What is right, to be handed out with the questions: for each of them one for each of its parts, or its own. 'true'
   * or 'false' of a statement, and the place from 1 of what is put in order.
   */
  'quiz.key': (input: { id: string }) => string[][]
  /**
   * `given` for a question with parts has one for each, in their order: the place from 1 or the answer, '' for what is
   * not known. A question with parts is answered by all of them and right if all of them are.
   */
  'quiz.answer': (input: { id: string; item: number; given: string | string[]; ms: number }) => Change & {
    quiz: Quiz
  }
  /** The reader's own judgement in place of ours; not of a question with parts. */
  'quiz.overrule': (input: { id: string; item: number; correct: boolean }) => Change & { quiz: Quiz }
  /** Newest first. */
  'quiz.list': (input: { reading?: ReadingId }) => QuizSummary[]
  'quiz.remove': (input: { id: string }) => Change
}
