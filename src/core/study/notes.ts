import type { AnswerType, FactId, FormKind } from '#core/facts/fact'
import type { Range, ReadingId } from '#core/text/document'
import type { Span } from '#core/text/segment'
import type { UtcMs } from './events'

export type NoteId = string
/** `${note}:${n}` */
export type CardId = string

/** A question the reader keeps. It holds its sentence and so outlives its reading. */
export interface Note {
  id: NoteId
  reading?: ReadingId
  /** Stays when its reading goes to the trash. */
  detached?: boolean
  kind: FormKind
  prompt: string
  answer: string
  accepts: string[]
  type: AnswerType
  hint?: string
  /** Wrong answers for multiple choice; without them the note is only asked for recall. */
  choices: string[]
  /** The title of the text that says so, where the text takes a position. */
  attributed?: string
  /** May be asked as true or false. */
  trueFalse?: boolean
  /** The sentence, and where the answer stands in `source.quote.exact`. */
  source?: Range
  span?: Span
  /** The fact it was made of. */
  fact?: FactId
  addedAt: UtcMs
}

/** The cards of a note: what is scheduled. Each kind of note has one today. */
export const cardsOf = (note: Pick<Note, 'id'>): CardId[] => [`${note.id}:0`]

/** The note a card belongs to. */
export const noteOf = (card: CardId): NoteId => card.slice(0, card.lastIndexOf(':'))

/** The note that keeping a fact makes: one on every device, so that two devices keeping it make one note. */
export const noteIdOf = (reading: ReadingId, fact: FactId): NoteId => `${reading}.${fact}`
