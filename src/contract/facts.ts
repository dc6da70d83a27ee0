import type { Fact, FactId } from '#core/facts/fact'
import type { EventId } from '#core/study/events'
import type { NoteForm } from '#core/study/note-forms'
import type { DeckId, Note, NoteId } from '#core/study/notes'
import type { Place, ReadingId, SectionId } from '#core/text/document'

/** What a change wrote; undo takes all of it back at once. */
export interface Change {
  events: EventId[]
}

export interface SectionFacts {
  /** In reading order, each with what speaks for it and how hard it is. */
  facts: Fact[]
  /** The facts to learn first, best first: at most ten, at most two a paragraph. */
  key: FactId[]
}

export interface FactStates {
  kept: { fact: FactId; note: NoteId }[]
  dropped: FactId[]
  /** Notes of the reading, of its facts and others, whose cards are not asked until the reader says so. */
  suspended: NoteId[]
  /** Whether less sure questions are asked as well; absent where there are none. */
  more?: boolean
}

/** What else the reader's choices say of a section's facts. */
export interface FactStanding {
  /** Not asked, because nothing is to be asked about their answers in this text. */
  silent: FactId[]
  /** Asked already, in the same words, by a card of another fact: of this text, or of the one that is named. */
  known: { fact: FactId; note: NoteId; title?: string }[]
}

/** What a reader can change of a note. An empty hint, comment or deck takes it away. */
export interface NoteEdit {
  form?: NoteForm
  prompt?: string
  answer?: string
  accepts?: string[]
  hint?: string
  choices?: string[]
  deck?: DeckId
  tags?: string[]
  comment?: string
}

export interface NoteView extends Note {
  readingTitle?: string
  /** BCP 47, of its text. */
  language?: string
  /** Where its sentence and its answer stand in the text as it is now; absent when there is no such place. */
  at?: { section: SectionId; from: Place; to: Place; answer: { from: Place; to: Place } | null }
  /** The text has changed and the sentence is no longer in it. */
  orphan: boolean
}

/** The questions a selection could become. */
export interface Draft {
  /** The sentence with the selection blanked out. */
  cloze: string
  /** The selection. */
  answer: string
  /** A question about the selection; the blanked sentence where none suggests itself. */
  question: string
}

export interface FactsApi {
  /**
   * The same text gives the same facts, more of them where less sure ones are asked; the reader's choices among them are
   * in `facts.states`.
   */
  'facts.section': (input: { id: ReadingId; section: SectionId }) => SectionFacts
  /** Asks less sure questions about a text as well, or no longer; cards that were made of them stay. */
  'facts.askMore': (input: { id: ReadingId; more: boolean }) => Change
  'facts.states': (input: { id: ReadingId }) => FactStates
  'facts.standing': (input: { id: ReadingId; section: SectionId }) => FactStanding
  /**
   * Makes notes of facts, with the reader's own wording if given (of one fact only). A question that a card asks
   * already is not learned twice: that card's note is answered.
   */
  'facts.keep': (input: {
    id: ReadingId
    section: SectionId
    facts: FactId[]
    edit?: NoteEdit
  }) => Change & { notes: NoteId[] }
  /** Takes facts off the page, and the notes made of them out of study. */
  'facts.drop': (input: { id: ReadingId; facts: FactId[] }) => Change
  /** Asks nothing about an answer in a text any more: neither about facts it has nor about any it may have later. */
  'facts.silence': (input: { id: ReadingId; answer: string }) => Change
  /** The answers of a text that nothing is asked about, the last silenced first. */
  'facts.silences': (input: { id: ReadingId }) => { answer: string }[]
  /** Asks about an answer again; the cards that its silence took out of study come back. */
  'facts.unsilence': (input: { id: ReadingId; answer: string }) => Change
  /** The notes of a reading in reading order, orphans last. */
  'notes.list': (input: { reading: ReadingId }) => NoteView[]
  'notes.draft': (input: { id: ReadingId; from: Place; to: Place }) => Draft
  /** A note of the reader's own about a stretch of text; a cloze needs no wording. */
  'notes.make': (input: {
    id: ReadingId
    from: Place
    to: Place
    edit?: NoteEdit
  }) => Change & { note: NoteId }
  'notes.edit': (input: { note: NoteId; edit: NoteEdit }) => Change
  'notes.remove': (input: { notes: NoteId[] }) => Change
}
