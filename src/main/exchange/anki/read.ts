import { deckOfReading } from '#core/study/notes'
import { deckIdOfName, keyOfName } from '#main/learning/deck-names'
import type { Collection } from './collection'
import { readCollection } from './collection'
import { openTables } from './database'
import type { Draft } from './draft'
import { type LeftOut, type MediaName, type NoteIn, noteReader } from './notes-in'
import { HOME, noteIdOfGuid } from './own'
import { collectionIn, mediaIn, type PackageMedia } from './package'
import { type CardIn, cardDrafts } from './reviews-in'

export interface AnkiInput {
  bytes: Uint8Array
  /** Milliseconds since the epoch: nothing that comes in is later. */
  now: number
  /** The reader's decks by their names (`keyOfName`). */
  decks: ReadonlyMap<string, string>
  /** The texts that are known here: the deck of another's cards has no title to be called by. */
  readings: ReadonlySet<string>
}

/** What a note may have and this one has not: an empty field is an absent one. */
const ABSENT = { shape: '', ask: '', hint: '', comment: '', media: [] }

/** A package as events, with what is told of it. */
export interface AnkiIn {
  start: { at: number; zone?: number }
  drafts: Draft[]
  notes: string[]
  /** Of each note that has some, its pictures and sounds, which are yet to be unpacked. */
  media: Map<string, MediaName[]>
  cards: number
  left: LeftOut & { notes: number; reviews: number }
}

function grouped<T>(all: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}

/** A deck for its cards: the reader's own of that name, or a new one; none where it only holds what belongs elsewhere. */
function deckFinder({ decks }: Collection, { decks: own, now, readings }: AnkiInput) {
  const made = new Map<string, Draft>()
  const make = (ref: string, name: string) => {
    if (made.has(ref)) return
    const body = { kind: 'put', of: 'deck', ref, set: { name } } as const
    made.set(ref, { id: `anki:deck:${ref}`, at: now, body })
  }
  return {
    made,
    of(id: number, { note, home }: NoteIn): string | undefined {
      const name = decks.get(id)?.trim() ?? ''
      if (home !== undefined && name === home && !note.deck) {
        if (name !== '' && note.reading !== undefined && !readings.has(note.reading))
          make(deckOfReading(note.reading), name.slice(name.startsWith(HOME) ? HOME.length : 0))
        return undefined
      }
      if (name === '') return undefined
      const kept = name === home ? note.deck : undefined
      const ref = own.get(keyOfName(name)) ?? kept ?? deckIdOfName(name)
      if (!own.has(keyOfName(name))) make(ref, name)
      return ref
    },
  }
}

/**
 * Reads a package of Anki's, of any of its kinds, into events with ids of their own: the same package gives the same
 * events, but for the time at which decks came. @throws ImportError in words for the reader
 */
export async function readAnki(input: AnkiInput): Promise<AnkiIn> {
  const tables = await openTables(collectionIn(input.bytes))
  try {
    return toEvents(readCollection(tables), input, mediaIn(input.bytes))
  } finally {
    tables.close()
  }
}

function toEvents(collection: Collection, input: AnkiInput, { has }: PackageMedia): AnkiIn {
  const { now } = input
  const left = { media: 0, wordless: 0, stray: 0, notes: 0, reviews: 0 }
  const start = collection.created * 1000
  const cardsOf = grouped(collection.cards, ({ nid }) => nid)
  const reviewsOf = grouped(collection.reviews, ({ cid }) => cid)
  const decks = deckFinder(collection, input)
  const readers = new Map([...collection.models].map(([id, model]) => [id, noteReader(model, left, has)]))
  const drafts: Draft[] = []
  const notes: string[] = []
  const media: AnkiIn['media'] = new Map()
  let cards = 0

  for (const from of collection.notes) {
    const own = (cardsOf.get(from.id) ?? []).filter(({ ord }) => Number.isInteger(ord) && ord >= 0)
    own.sort((a, b) => a.ord - b.ord)
    const read = readers.get(from.model)?.(from, [...new Set(own.map(({ ord }) => ord))]) ?? []
    if (read.length === 0) left.notes += 1
    for (const one of read) {
      const { note } = one
      const mine = own.filter(({ ord }) => one.cards.has(ord))
      const deck = mine[0] && decks.of(mine[0].odid || mine[0].did, one)
      const { id, deck: _, ...fields } = note
      const at = Math.min(Math.max(1, from.mod * 1000), now)
      const numbers = [...one.cards.keys()].join(',')
      drafts.push({
        id: `${id}:note:${from.mod}:${numbers}`.replace(/^(?!anki:)/, 'anki:'),
        at,
        body: { kind: 'put', of: 'note', ref: id, set: { ...ABSENT, ...fields, deck: deck ?? '' } },
      })
      notes.push(id)
      if (one.media.length > 0) media.set(id, one.media)
      for (const card of mine) {
        const reviews = (reviewsOf.get(card.id) ?? []).sort((a, b) => a.id - b.id)
        const name = `${noteIdOfGuid(from.guid)}:${card.ord}`
        const of: CardIn = { card: `${id}:${one.cards.get(card.ord)}`, name, from: card, reviews }
        const made = cardDrafts(of, start, now)
        for (const draft of made.drafts) drafts.push(draft)
        left.reviews += made.odd
        cards += 1
      }
    }
  }
  const zone = collection.zone === undefined ? {} : { zone: collection.zone }
  return {
    start: { at: start, ...zone },
    drafts: [...decks.made.values(), ...drafts],
    notes,
    media,
    cards,
    left,
  }
}
