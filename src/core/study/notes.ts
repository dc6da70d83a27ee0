import type { AnswerType, FactId, FormKind } from '#core/facts/fact'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import type { AssetId, Range, ReadingId, TextId } from '#core/text/document'
import type { Span } from '#core/text/segment'
import type { UtcMs } from './events'

export type NoteId = string
/** `${note}:${n}` */
export type CardId = string
/** `r:` and a reading's id, `own`, or a random id of a deck the reader made. */
export type DeckId = string

export const NOTE_SHAPES = ['reversed', 'cloze'] as const
/** How a note makes several cards: asked both ways round, or a card for each number of its marks. */
export type NoteShape = (typeof NOTE_SHAPES)[number]

export const NOTE_ASKS = ['typed', 'choice'] as const
/** How the reader wants a note asked: by typing its answer, or by choosing it. */
export type NoteAsk = (typeof NOTE_ASKS)[number]

/** A picture or sound that belongs to a card, by where it is shown. */
export interface NoteMedia {
  /** Names its bytes: the first 16 hex digits of their SHA-256. */
  file: AssetId
  /** A media type: of a picture or of a sound. */
  type: string
  /** With the question, or not before the answer is. */
  on: 'question' | 'answer'
}

/** A question the reader keeps. It holds its sentence and so outlives its reading. */
export interface Note {
  id: NoteId
  reading?: ReadingId
  /** Stays when its reading goes to the trash. */
  detached?: boolean
  /** Absent: one card, `prompt` to `answer`. Of a cloze, `prompt` is the text with its marks and `answer` is ''. */
  shape?: NoteShape
  /** Absent: as the review likes. */
  ask?: NoteAsk
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
  /** The text in which the reader keeps it though its sentence is another there. */
  keptIn?: TextId
  /** The fact it was made of. */
  fact?: FactId
  /** The deck of the reader's own it lies in; absent: that of its reading. */
  deck?: DeckId
  /** Words of the reader's, each once; `::` makes one part of another. */
  tags: string[]
  /** What the reader wrote for themselves; shown with the answer. */
  comment?: string
  /** Pictures and sounds beside the words. A side with some may have no words. */
  media?: NoteMedia[]
  addedAt: UtcMs
}

/** What tells how many cards a note has. */
export type Shaped = Pick<Note, 'id' | 'shape' | 'prompt'>

/** Reading a text's marks takes time, and a queue asks for the cards of every note. */
const clozes = new WeakMap<Shaped, CardId[]>()

function clozeCards(note: Shaped): CardId[] {
  let cards = clozes.get(note)
  if (!cards) {
    const numbers = clozeNumbers(parseCloze(note.prompt))
    // A text that lost its marks on another device still has a card, to be mended or removed.
    cards = (numbers.length > 0 ? numbers : [1]).map((number) => `${note.id}:${number - 1}`)
    clozes.set(note, cards)
  }
  return cards
}

/** The cards of a note: what is scheduled. At least one. */
export function cardsOf(note: Shaped): CardId[] {
  if (note.shape === 'cloze') return clozeCards(note)
  return note.shape === 'reversed' ? [`${note.id}:0`, `${note.id}:1`] : [`${note.id}:0`]
}

/** The note a card belongs to. */
export const noteOf = (card: CardId): NoteId => card.slice(0, card.lastIndexOf(':'))

/** Which of its note's cards a card is, counted from 0. */
export const numberOf = (card: CardId): number => Number(card.slice(card.lastIndexOf(':') + 1))

/** The deck of what belongs to no reading and was put in no other. */
export const OWN_DECK: DeckId = 'own'

export const deckOfReading = (reading: ReadingId): DeckId => `r:${reading}`

/** The deck a note lies in, always one. */
export const deckOf = ({ deck, reading }: Pick<Note, 'deck' | 'reading'>): DeckId =>
  deck ?? (reading ? deckOfReading(reading) : OWN_DECK)

/** The note that keeping a fact makes: one on every device, so that two devices keeping it make one note. */
export const noteIdOf = (reading: ReadingId, fact: FactId): NoteId => `${reading}.${fact}`
