import type { ReadingId, TextId } from '#core/text/document'
import { type CardId, cardsOf, type DeckId, deckOf, type Note, type NoteId } from './notes'

/** Where a note's sentence stands. */
export interface BriefPlace {
  text: TextId
  block: string
  from: number
  /** Infinity where it ends in another block. */
  to: number
}

/** What of a note has to be known of all notes at once, to say what is due: everything but its words. */
export interface Brief {
  id: NoteId
  reading: ReadingId | undefined
  /** Stays when its reading goes to the trash. */
  detached: boolean
  deck: DeckId
  cards: readonly CardId[]
  place: BriefPlace | undefined
  addedAt: number
}

/** Sentences lie within a block; what does not is taken to reach to the end of its first. */
function placeOf({ source }: Note): BriefPlace | undefined {
  if (!source) return undefined
  const { text, from, to } = source
  return {
    ...{ text, block: from.block, from: from.at },
    to: from.block === to.block ? to.at : Number.POSITIVE_INFINITY,
  }
}

export function briefOf(note: Note): Brief {
  const { id, reading, detached = false, addedAt } = note
  return { id, reading, detached, deck: deckOf(note), cards: cardsOf(note), place: placeOf(note), addedAt }
}

/** Briefs as they are kept: words once each, and a row of numbers for each note, in their order. */
export interface BriefsJson {
  words: string[]
  rows: Float64Array
}

const WIDTH = 9

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
  const rows = new Float64Array(briefs.length * WIDTH).fill(Number.NaN)
  for (const [n, brief] of briefs.entries()) {
    if (!brief) continue
    const { id, reading, detached, deck, cards, place, addedAt } = brief
    const ends = cards.map((card) => card.slice(id.length)).join(' ')
    rows.set([word(reading), detached ? 1 : 0, word(deck), word(ends), addedAt], n * WIDTH)
    if (place) rows.set([word(place.text), word(place.block), place.from, place.to], n * WIDTH + 5)
  }
  return { words, rows }
}

/** Throws TypeError for what is not kept of so many notes. */
export function briefsFrom({ words, rows }: BriefsJson, ids: readonly NoteId[]): (Brief | null)[] {
  if (!(rows instanceof Float64Array) || rows.length !== ids.length * WIDTH)
    throw new TypeError('not the briefs of these notes')
  const word = (at: number): string | undefined => words[rows[at]!]
  const ends = new Map<string, string[]>(words.map((one) => [one, one.split(' ')]))
  return ids.map((id, n) => {
    const at = n * WIDTH
    const own = word(at + 3)
    if (own === undefined) return null
    const text = word(at + 5)
    return {
      ...{ id, reading: word(at), detached: rows[at + 1] === 1, deck: word(at + 2)! },
      cards: ends.get(own)!.map((end) => id + end),
      addedAt: rows[at + 4]!,
      place:
        text === undefined
          ? undefined
          : { text, block: word(at + 6)!, from: rows[at + 7]!, to: rows[at + 8]! },
    }
  })
}
