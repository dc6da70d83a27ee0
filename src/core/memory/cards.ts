import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'
import type { Content } from '#core/study/fold'
import type { CardId, DeckId, NoteId } from '#core/study/notes'
import type { StudyCard } from './queue'
import type { CardMemory, Memory } from './remembered'
import { type Relatives, relativesOf } from './siblings'

/**
 * The cards of notes in study, with what the reader said of each: a `card` of the content is suspended until
 * taken back (`suspended`), or buried for the one day it names (`buried`).
 */
export function studyCards(
  notes: readonly Pick<Brief, 'cards' | 'addedAt'>[],
  content: Pick<Content, 'card'>,
  day: StudyDay,
): StudyCard[] {
  return notes.flatMap(({ cards, addedAt }) =>
    cards.map((card) => ({ card, addedAt, ...cardState(card, content, day) })),
  )
}

/** A card of a note, its id and relatives found when they are first asked for: most of very many cards are not due. */
class NoteCard implements StudyCard {
  private id: CardId | undefined
  /** Null for a card without relatives. */
  private kin: NoteId | null | undefined

  constructor(
    readonly of: Brief,
    private readonly n: number,
    private readonly relatives: Relatives,
    readonly suspended = false,
    readonly buried = false,
  ) {}

  get card(): CardId {
    this.id ??= this.of.id + this.of.ends[this.n]!
    return this.id
  }
  get addedAt(): number {
    return this.of.addedAt
  }
  get deck(): DeckId {
    return this.of.deck
  }
  get group(): NoteId | undefined {
    if (this.kin === undefined) this.kin = this.relatives.group(this.of) ?? null
    return this.kin ?? undefined
  }

  /** The same card with what the reader said of it. */
  said(content: Pick<Content, 'card'>, day: StudyDay): NoteCard {
    const { suspended, buried } = cardState(this.card, content, day)
    return new NoteCard(this.of, this.n, this.relatives, suspended, buried)
  }
}

const made = new WeakMap<readonly Brief[], readonly NoteCard[]>()

/** The cards of all notes, the oldest first, before the reader says anything of them: once for a list of notes. */
export function allCards(notes: readonly Brief[]): readonly NoteCard[] {
  const before = made.get(notes)
  if (before) return before
  const relatives = relativesOf(notes)
  const isOldestFirst = notes.every(({ addedAt }, n) => n === 0 || notes[n - 1]!.addedAt <= addedAt)
  const oldestFirst = isOldestFirst ? notes : [...notes].sort((a, b) => a.addedAt - b.addedAt)
  const all: NoteCard[] = []
  for (const note of oldestFirst) {
    for (let n = 0; n < note.ends.length; n += 1) all.push(new NoteCard(note, n, relatives))
  }
  made.set(notes, all)
  return all
}

/** What memory knows of the cards of some notes: nothing of those never answered. */
export function knownOf(notes: readonly Pick<Brief, 'cards'>[], memory: Memory): CardMemory[] {
  const found: CardMemory[] = []
  for (const { cards } of notes) {
    for (const card of cards) {
      const one = memory.get(card)
      if (one) found.push(one)
    }
  }
  return found
}

/** Whether a card is left out on a day, and why. */
export function cardState(
  card: CardId,
  content: Pick<Content, 'card'>,
  day: StudyDay,
): { suspended: boolean; buried: boolean } {
  const entity = content.card.get(card)
  if (!entity?.alive) return { suspended: false, buried: false }
  return { suspended: entity.fields.suspended === true, buried: entity.fields.buried === day }
}
