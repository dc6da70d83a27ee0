import type { Brief } from '#core/study/brief'
import type { StudyDay } from '#core/study/events'
import type { Content } from '#core/study/fold'
import type { CardId, DeckId, NoteId } from '#core/study/notes'
import { type CardList, knownCards, sameCards } from './known-cards'
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

/** The cards of notes, each made when it is looked at. */
class NoteCards implements CardList {
  readonly length: number
  private readonly made: (NoteCard | undefined)[]
  private readonly relatives: Relatives
  /** The note of each card by its place, and which of its cards it is; none where every note has one. */
  private readonly many: { notes: Int32Array; ends: Int32Array } | undefined

  /** @param notes the oldest first */
  constructor(
    private readonly notes: readonly Brief[],
    relatives: Relatives,
  ) {
    this.relatives = relatives
    let length = 0
    for (let n = 0; n < notes.length; n += 1) length += notes[n]!.ends.length
    this.length = length
    this.made = new Array(length)
    // Each has at least one.
    if (length === notes.length) return
    const many = { notes: new Int32Array(length), ends: new Int32Array(length) }
    let at = 0
    for (const [n, { ends }] of notes.entries())
      for (let end = 0; end < ends.length; end += 1) {
        many.notes[at] = n
        many.ends[at] = end
        at += 1
      }
    this.many = many
  }

  noteAt(n: number): Brief {
    return this.notes[this.many ? this.many.notes[n]! : n]!
  }

  private end(n: number): number {
    return this.many ? this.many.ends[n]! : 0
  }

  endAt(n: number): string {
    return this.noteAt(n).ends[this.end(n)]!
  }

  at(n: number): NoteCard | undefined {
    if (n >= this.length) return undefined
    this.made[n] ??= new NoteCard(this.noteAt(n), this.end(n), this.relatives)
    return this.made[n]
  }

  *[Symbol.iterator](): Generator<NoteCard, void> {
    for (let n = 0; n < this.length; n += 1) yield this.at(n)!
  }
}

/** A list of cards some of which the reader said something of. */
class SaidCards implements CardList {
  readonly length: number

  constructor(
    private readonly cards: NoteCards,
    private readonly said: ReadonlyMap<number, StudyCard>,
  ) {
    this.length = cards.length
  }

  noteAt(n: number): Brief {
    return this.cards.noteAt(n)
  }
  endAt(n: number): string {
    return this.cards.endAt(n)
  }
  at(n: number): StudyCard | undefined {
    return this.said.get(n) ?? this.cards.at(n)
  }

  *[Symbol.iterator](): Generator<StudyCard, void> {
    for (let n = 0; n < this.length; n += 1) yield this.at(n)!
  }
}

/** The same cards with what the reader said of them. */
export function saidCards(
  cards: NoteCards,
  content: Pick<Content, 'card'>,
  day: StudyDay,
  memory: Memory,
): CardList {
  if (content.card.size === 0) return cards
  const index = knownCards(cards, memory)
  const said = new Map<number, StudyCard>()
  for (const card of content.card.keys()) {
    const n = index.place(card)
    if (n !== undefined) said.set(n, cards.at(n)!.said(content, day))
  }
  const made = new SaidCards(cards, said)
  sameCards(made, cards)
  return made
}

const made = new WeakMap<readonly Brief[], NoteCards>()

/** The cards of all notes, the oldest first, before the reader says anything of them: once for a list of notes. */
export function allCards(notes: readonly Brief[]): NoteCards {
  const before = made.get(notes)
  if (before) return before
  const isOldestFirst = notes.every(({ addedAt }, n) => n === 0 || notes[n - 1]!.addedAt <= addedAt)
  const oldestFirst = isOldestFirst ? notes : [...notes].sort((a, b) => a.addedAt - b.addedAt)
  const all = new NoteCards(oldestFirst, relativesOf(notes))
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
