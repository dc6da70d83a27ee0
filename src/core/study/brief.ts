import type { ReadingId, TextId } from '#core/text/document'
import { type CardId, cardsOf, type DeckId, deckOf, type Note, type NoteId } from './notes'
import type { WordList } from './word-list'

/** What of a note has to be known of all notes at once, to say what is due: everything but its words. */
export interface Brief {
  readonly id: NoteId
  /** Not removed; its reading may be. */
  readonly alive: boolean
  readonly reading: ReadingId | undefined
  /** Stays when its reading goes to the trash. */
  readonly detached: boolean
  readonly deck: DeckId
  /** What the ids of its cards add to its own. */
  readonly ends: readonly string[]
  readonly cards: readonly CardId[]
  readonly addedAt: number
  /** The block of its sentence, and where in it that begins and ends: Infinity where it ends in another. */
  readonly block: string | undefined
  readonly from: number
  readonly to: number
  /** Names that block among those of all readings; undefined for a note of none. */
  readonly spot: string | undefined
  /** Whether a word of a list is its id with some more letters; may be false where it is. */
  readonly isIn: (words: WordList, n: number, end: string) => boolean
  /** How many come before it by id of those it was last kept with: only to look things up in a quick order. */
  readonly rank: number | undefined
}

/** What the only card of most notes adds. */
const ONE: readonly string[] = [':0']

/** Very many are made at once when a whole log is read, so what few ask for is made when they do. */
class Made implements Brief {
  readonly id: NoteId
  readonly reading: ReadingId | undefined
  readonly detached: boolean
  readonly deck: DeckId
  readonly ends: readonly string[]
  readonly addedAt: number
  private readonly text: TextId | undefined
  readonly block: string | undefined
  readonly from: number
  readonly to: number

  constructor(
    note: Note,
    readonly alive: boolean,
  ) {
    const { id, source } = note
    this.id = id
    this.reading = note.reading
    this.detached = note.detached ?? false
    this.deck = deckOf(note)
    this.ends = note.shape ? cardsOf(note).map((card) => card.slice(id.length)) : ONE
    this.addedAt = note.addedAt
    this.text = source?.text
    this.block = source?.from.block
    this.from = source?.from.at ?? 0
    // Sentences lie within a block; what does not is taken to reach to the end of its first.
    const isWithin = source?.from.block === source?.to.block
    this.to = isWithin ? (source?.to.at ?? 0) : Number.POSITIVE_INFINITY
  }

  get cards(): readonly CardId[] {
    return this.ends.map((end) => this.id + end)
  }
  get spot(): string | undefined {
    const { reading, text, block } = this
    return reading === undefined || block === undefined ? undefined : `${reading}\n${text}\n${block}`
  }
  get rank(): undefined {
    return undefined
  }
  isIn(words: WordList, n: number, end: string): boolean {
    return words.at(n) === this.id + end
  }
}

export const briefOf = (note: Note): Brief => new Made(note, true)
/** Of a note that was removed. */
export const briefOfGone = (note: Note): Brief => new Made(note, false)

/** Everything there is to say of a note but its rank: to compare what was kept with what it should be. */
export const plainBrief = (brief: Brief): Omit<Brief, 'rank' | 'isIn'> => {
  const { id, alive, reading, detached, deck, ends, cards, addedAt, block, from, to, spot } = brief
  return { id, alive, reading, detached, deck, ends, cards, addedAt, block, from, to, spot }
}

/** Briefs as they are kept: words once each, and a row of numbers for each note, in their order. */
export interface BriefsJson {
  words: string[]
  rows: Float64Array
}

/** What the numbers of a row are; that of what is absent is NaN. */
const READING = 0
const DETACHED = 1
const DECK = 2
const ENDS = 3
const ADDED_AT = 4
const BLOCK = 5
const FROM = 6
const TO = 7
const SPOT = 8
const RANK = 9
const ALIVE = 10
const WIDTH = 11

/** The number of each note among all by id. */
function ranksOf(briefs: readonly (Brief | null)[]): Map<Brief, number> {
  const there = briefs.filter((brief) => brief !== null)
  return new Map(there.sort((a, b) => (a.id < b.id ? -1 : 1)).map((brief, rank) => [brief, rank]))
}

/** @param briefs null for what is no note */
export function briefsJson(briefs: readonly (Brief | null)[]): BriefsJson {
  const words: string[] = []
  const numbers = new Map<string, number>()
  const word = (one: string | undefined): number => {
    if (one === undefined) return Number.NaN
    let number = numbers.get(one)
    if (number === undefined) {
      number = words.push(one) - 1
      numbers.set(one, number)
    }
    return number
  }
  const ranks = ranksOf(briefs)
  const rows = new Float64Array(briefs.length * WIDTH).fill(Number.NaN)
  for (const [n, brief] of briefs.entries()) {
    if (!brief) continue
    const { alive, reading, detached, deck, ends, addedAt, block, from, to, spot } = brief
    const row = [word(reading), detached ? 1 : 0, word(deck), word(ends.join(' ')), addedAt]
    rows.set([...row, word(block), from, to, word(spot), ranks.get(brief)!, alive ? 1 : 0], n * WIDTH)
  }
  return { words, rows }
}

/** The rows of a snapshot. */
class Shelf {
  private readonly lists: (readonly string[] | undefined)[] = []

  constructor(
    readonly ids: WordList,
    private readonly words: readonly string[],
    private readonly rows: Float64Array,
  ) {}

  number(n: number, column: number): number {
    return this.rows[n * WIDTH + column]!
  }

  word(n: number, column: number): string | undefined {
    return this.words[this.rows[n * WIDTH + column]!]
  }

  /** The words of a word, taken apart once. */
  list(n: number, column: number): readonly string[] {
    const word = this.number(n, column)
    let list = this.lists[word]
    if (!list) {
      list = this.words[word]!.split(' ')
      this.lists[word] = list
    }
    return list
  }
}

/** A note as it was kept: there may be a hundred thousand, of each of which a start looks at little. */
class Kept implements Brief {
  constructor(
    private readonly shelf: Shelf,
    private readonly n: number,
  ) {}

  get id(): NoteId {
    return this.shelf.ids.at(this.n)!
  }
  isIn(words: WordList, n: number, end: string): boolean {
    return words.isLonger(n, this.shelf.ids, this.n, end)
  }
  get alive(): boolean {
    return this.shelf.number(this.n, ALIVE) === 1
  }
  get reading(): ReadingId | undefined {
    return this.shelf.word(this.n, READING)
  }
  get detached(): boolean {
    return this.shelf.number(this.n, DETACHED) === 1
  }
  get deck(): DeckId {
    return this.shelf.word(this.n, DECK)!
  }
  get ends(): readonly string[] {
    return this.shelf.list(this.n, ENDS)
  }
  get cards(): readonly CardId[] {
    return this.ends.map((end) => this.id + end)
  }
  get addedAt(): number {
    return this.shelf.number(this.n, ADDED_AT)
  }
  get block(): string | undefined {
    return this.shelf.word(this.n, BLOCK)
  }
  get from(): number {
    return this.shelf.number(this.n, FROM)
  }
  get to(): number {
    return this.shelf.number(this.n, TO)
  }
  get spot(): string | undefined {
    return this.shelf.word(this.n, SPOT)
  }
  get rank(): number {
    return this.shelf.number(this.n, RANK)
  }
}

/** Throws TypeError for what is not kept of so many notes. */
export function briefsFrom({ words, rows }: BriefsJson, ids: WordList): (Brief | null)[] {
  if (!(rows instanceof Float64Array) || rows.length !== ids.length * WIDTH)
    throw new TypeError('not the briefs of these notes')
  const shelf = new Shelf(ids, words, rows)
  const briefs: (Brief | null)[] = new Array(ids.length)
  for (let n = 0; n < ids.length; n += 1)
    briefs[n] = Number.isNaN(shelf.number(n, DECK)) ? null : new Kept(shelf, n)
  return briefs
}
