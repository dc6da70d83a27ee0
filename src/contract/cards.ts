import type { QueryError } from '#core/query/errors'
import type { Grade, StudyDay, UtcMs } from '#core/study/events'
import type { Face } from '#core/study/faces'
import type { Lacking, NoteForm } from '#core/study/note-forms'
import type { CardId, DeckId, NoteId } from '#core/study/notes'
import type { Place, ReadingId, SectionId } from '#core/text/document'
import type { Change, NoteEdit, NoteView } from './facts'

/** What cards are listed by. */
export type CardSort =
  | 'added'
  | 'question'
  | 'deck'
  | 'due'
  | 'answered'
  | 'stability'
  | 'difficulty'
  | 'recall'
  | 'lapses'

/** Which cards are wanted, in the language of `core/query`, and in which order; absent: the newest first. */
export interface CardQuery {
  query: string
  sort?: CardSort
  descending?: boolean
}

/** A card in a list. */
export interface CardLine {
  card: CardId
  note: NoteId
  prompt: string
  answer: string
  form: NoteForm
  deck: string
  tags: string[]
  flag: number
  /** `deleted`: in the trash, alone or with its text. */
  state: 'new' | 'due' | 'later' | 'suspended' | 'buried' | 'deleted'
  leech: boolean
  due?: StudyDay
  lapses: number
}

/** Some of the cards that were asked for, and how many there are. */
export interface Browsed {
  lines: CardLine[]
  /** Cards that were found, and the notes they are of. */
  found: number
  notes: number
  /** All cards that are not in the trash. */
  total: number
  /** What is wrong with the query; nothing is found then. */
  error?: QueryError
}

/** What a query can name. */
export interface QueryNames {
  /** Before a colon. */
  names: string[]
  states: string[]
  kinds: string[]
  tags: string[]
  decks: string[]
  readings: string[]
}

/** What FSRS knows of a card. */
export interface CardState {
  /** Days until it is recalled with a chance of 0.9. */
  stability: number
  /** 1 to 10. */
  difficulty: number
  /** Chance of recalling it today, 0 to 1. */
  recall: number
  due: StudyDay
  last: StudyDay
  reps: number
  lapses: number
}

export interface CardDetail {
  line: CardLine
  note: NoteView
  deck: DeckId
  /** Of each card of the note; the one asked for is `line.card`. */
  faces: { card: CardId; face: Face }[]
  memory?: CardState
  /** Other notes that ask in the same words. */
  twins: CardLine[]
}

/** One answer to a card, as it stands in the log. */
export interface PastAnswer {
  at: UtcMs
  day: StudyDay
  mode: 'due' | 'quiz' | 'practice'
  form: string
  correct: boolean
  grade?: Grade
  ms: number
}

/** What is to be done with many cards at once. Of notes with several cards, tags, deck and deletion are of the note. */
export type CardChange =
  | { tags: { add?: string[]; remove?: string[] } }
  /** Empty: back to that of its reading. */
  | { deck: DeckId }
  | { suspended: boolean }
  | { buried: boolean }
  /** 0 is none. */
  | { flag: number }
  | { reset: true }
  /** Days from today, of cards answered before; others are left as they are. */
  | { due: number }
  | { deleted: boolean }

/** A note whose text was replaced, and what became of its sentence. */
export interface StaleNote {
  /** The sentence the note was made of. */
  before: string
  /** What stands there now, or else what in the text is most like it; absent where nothing is. */
  now?: { quote: string; from: Place; to: Place; section: SectionId }
  /** Its place is known for sure; else `now` is a guess. */
  isFound: boolean
}

export interface DeckOptions {
  retention?: number
  newPerDay?: number
  reviewsPerDay?: number
}

/** What decks hold: their cards, and of these those due today and never answered; suspended or buried are neither. */
export interface DeckCounts {
  cards: number
  due: number
  fresh: number
}

export interface Deck extends DeckCounts {
  id: DeckId
  /** With `::` before each part but the first. */
  name: string
  kind: 'reading' | 'own'
  /** Nobody made it: it is there by the names of those within it. */
  implied?: true
  /** Of it and the decks within it, which are studied together. */
  within: DeckCounts
  /** Those of its own: what is absent is as for all decks. */
  options: DeckOptions
}

export interface CardsApi {
  'cards.browse': (input: CardQuery & { offset: number; limit: number }) => Browsed
  /** The ids of a stretch of what `cards.browse` lists. */
  'cards.ids': (input: CardQuery & { offset: number; limit: number }) => CardId[]
  'cards.detail': (input: { card: CardId }) => CardDetail
  /** The answers to a card, the last first. */
  'cards.history': (input: { card: CardId }) => PastAnswer[]
  /** Names to choose from in a query, by letter. */
  'cards.names': (input: Record<string, never>) => QueryNames
  /** One change, taken back at once; says how many cards it was about. */
  'cards.change': (input: { cards: CardId[]; change: CardChange }) => Change & { cards: number }
  /** A note without a text. */
  'notes.add': (input: { edit: NoteEdit & { prompt: string } }) => Change & { note: NoteId }
  /** The cards an edit would make, of a note or of a new one, and what keeps them from being asked. */
  'notes.preview': (input: { note?: NoteId; edit: NoteEdit }) => { faces: Face[]; lacking?: Lacking }
  /** Null for a note whose sentence stands in its text as it did, or that was kept in spite of it. */
  'notes.stale': (input: { note: NoteId }) => StaleNote | null
  /** Keeps a note as it is, though its sentence is another now. */
  'notes.keepStale': (input: { note: NoteId }) => Change
  /** Gives a note another sentence of its text. */
  'notes.takeSentence': (input: { note: NoteId; from: Place; to: Place }) => Change
  /** Every deck with cards, those of the reader's own, and those these lie within, by name. */
  'decks.list': (input: Record<string, never>) => Deck[]
  /** One that has this name already is answered. */
  'decks.make': (input: { name: string }) => Change & { deck: DeckId }
  /** Those within it are called after it. */
  'decks.rename': (input: { deck: DeckId; name: string }) => Change
  /** Its notes stay, in the decks of their readings. */
  'decks.remove': (input: { deck: DeckId }) => Change
  /** Null takes an option back, so that it is as for all decks. */
  'decks.setOptions': (input: {
    deck: DeckId
    options: { [K in keyof DeckOptions]: DeckOptions[K] | null }
  }) => Change
  /**
   * Puts a newer version in the place of a text: its cards, its marks and where the reader was go over, and it goes to
   * the trash. `lost` is how many cards and marks find no place in the newer one; they are kept.
   */
  'library.replace': (input: { id: ReadingId; by: ReadingId }) => Change & { lost: number }
}
