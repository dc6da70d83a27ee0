import type { Brief } from '#core/study/brief'
import { dayAt, dayNumber } from '#core/study/day'
import { type CardId, noteOf } from '#core/study/notes'
import type { StudyCard } from './queue'
import type { CardMemory, Memory } from './remembered'
import { recallOn } from './schedule'

/** The due day of a card never answered. */
export const NEVER = 2 ** 31 - 1

/** Cards in an order that stays: an array, or made one by one when they are looked at, since few of very many are. */
export interface CardList extends Iterable<StudyCard> {
  readonly length: number
  at: (n: number) => StudyCard | undefined
  /** What of the note of a card has to be known, and what the card's id adds to the note's. */
  noteAt?: (n: number) => Brief
  endAt?: (n: number) => string
}

function longer(places: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length).fill(-1)
  made.set(places)
  return made
}

/** Where cards stand in a list: those whose notes have a rank are found by halving, without a table of all. */
class Places {
  /** Of the first card of each note that has a rank, by rank, which is by id. */
  private readonly ranked: Int32Array
  private readonly others = new Map<CardId, number>()
  private readonly found = new Map<CardId, number>()

  constructor(private readonly cards: CardList) {
    let first = new Int32Array(cards.length).fill(-1)
    let before: Brief | undefined
    for (let n = 0; n < cards.length; n += 1) {
      const of = cards.noteAt?.(n)
      const rank = of?.rank
      if (rank === undefined) this.others.set(cards.at(n)!.card, n)
      else if (of !== before) {
        if (rank >= first.length) first = longer(first, 2 * rank)
        first[rank] = n
      }
      before = of
    }
    let ranked = 0
    for (let rank = 0; rank < first.length; rank += 1) {
      if (first[rank]! < 0) continue
      first[ranked] = first[rank]!
      ranked += 1
    }
    this.ranked = first.subarray(0, ranked)
  }

  /** The place after those of a note's cards. */
  private endOf(first: number): number {
    const { cards } = this
    const of = cards.noteAt!(first)
    let n = first
    while (n < cards.length && cards.noteAt!(n) === of) n += 1
    return n
  }

  /** The cards of a day are asked for after every answer of it. */
  find(card: CardId): number | undefined {
    const before = this.others.get(card) ?? this.found.get(card)
    if (before !== undefined) return before
    const n = this.search(card)
    if (n !== undefined) this.found.set(card, n)
    return n
  }

  private search(card: CardId): number | undefined {
    const { cards, ranked } = this
    const note = noteOf(card)
    let [from, to] = [0, ranked.length]
    while (from < to) {
      const middle = (from + to) >>> 1
      if (cards.noteAt!(ranked[middle]!).id < note) from = middle + 1
      else to = middle
    }
    const first = ranked[from]
    if (first === undefined || cards.noteAt!(first).id !== note) return undefined
    const end = this.endOf(first)
    for (let n = first; n < end; n += 1) if (cards.at(n)!.card === card) return n
    return undefined
  }

  /** Goes through all places, those of notes that have a rank in the order of the ids. */
  each(visit: (n: number, note: Brief | undefined) => void): void {
    const { cards } = this
    for (let rank = 0; rank < this.ranked.length; rank += 1) {
      let n = this.ranked[rank]!
      const note = cards.noteAt!(n)
      do {
        visit(n, note)
        n += 1
      } while (n < cards.length && cards.noteAt!(n) === note)
    }
    for (const n of this.others.values()) visit(n, undefined)
  }
}

/**
 * What memory knows of a list of cards, by their places in it. To look up a hundred thousand cards after every answer
 * would take longer than all else, and an answer changes one of them.
 */
export class KnownCards {
  private readonly places: Places
  /** In the table of memory; below 0 for those that are not there. */
  private readonly rows: Int32Array
  private readonly known: (CardMemory | undefined)[]
  /** The numbers of the due days; `NEVER` without one. */
  readonly due: Int32Array
  private now: Memory

  constructor(
    readonly cards: CardList,
    memory: Memory,
  ) {
    this.now = memory
    this.places = new Places(cards)
    this.known = new Array(cards.length)
    this.rows = new Int32Array(cards.length)
    this.due = new Int32Array(cards.length)
    const { table } = memory
    let near = 0
    this.places.each((n, note) => {
      const row = note ? table.findCard(note, cards.endAt!(n), near) : table.find(cards.at(n)!.card)
      near = row < 0 ? ~row : row + 1
      this.rows[n] = row
      this.due[n] = this.dueBefore(n)
    })
    for (const card of memory.cards.top.keys()) this.look(card)
  }

  /** As the table has it. */
  private dueBefore(n: number): number {
    return this.rows[n]! < 0 ? NEVER : this.now.dueIn(this.rows[n]!)
  }

  private look(card: CardId): void {
    const n = this.places.find(card)
    if (n === undefined) return
    const latest = this.now.cards.top.get(card)
    this.known[n] = latest ?? undefined
    this.due[n] = latest === undefined ? this.dueBefore(n) : latest ? dayNumber(latest.due) : NEVER
  }

  /** What is known of the card at a place; made when it is first asked for, since most cards are not due. */
  memory(n: number): CardMemory | undefined {
    if (this.due[n] === NEVER) return undefined
    this.known[n] ??= this.now.table.at(this.rows[n]!)
    return this.known[n]
  }

  /** The chance of recall of the card at a place, on a day by its number; null for a card never answered. */
  recall(n: number, day: number): number | null {
    if (this.due[n] === NEVER) return null
    const known = this.known[n]
    return known ? recallOn(known, dayAt(day)) : this.now.recallIn(this.rows[n]!, day)
  }

  /** The number of the day of the last answer to the card at a place, which has one. */
  last(n: number): number {
    const known = this.known[n]
    return known ? dayNumber(known.last) : this.now.lastIn(this.rows[n]!)
  }

  /** The place of a card. */
  place(card: CardId): number | undefined {
    return this.places.find(card)
  }

  /** Takes up another state of memory; false, and nothing changed, when too much may have changed since the last. */
  follow(memory: Memory): boolean {
    const changed = memory.cards.changedSince(this.now.cards)
    if (!changed || !memory.table.isLike(this.now.table)) return false
    this.now = memory
    for (const card of changed) this.look(card)
    return true
  }
}

const found = new WeakMap<CardList, KnownCards>()
const alike = new WeakMap<CardList, CardList>()

/** What memory knows of a list of cards, which must not change; quick for a list asked about again and again. */
export function knownCards(cards: CardList, memory: Memory): KnownCards {
  const list = alike.get(cards) ?? cards
  const before = found.get(list)
  if (before?.follow(memory)) return before
  const made = new KnownCards(list, memory)
  found.set(list, made)
  return made
}

/** Says that a list has the cards of another at the same places, so that these are not looked up once more. */
export function sameCards(list: CardList, other: CardList): void {
  alike.set(list, other)
}
