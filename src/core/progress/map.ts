import type { CardMemory, Memory } from '#core/memory/memory'
import { addDays } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { CardId, NoteId } from '#core/study/notes'
import type { SectionId } from '#core/text/document'
import { type Band, bandOf, meanRecall } from './recall'
import { type PlacedNote, type Sentence, sentencesOf } from './sentences'

export interface ShadedSentence extends Sentence {
  cards: number
  /** Cards never answered. */
  fresh: number
  /** The newest answer's day. */
  lastSeen?: StudyDay
  /** Mean chance of recall on each day asked for, over the cards answered; empty when none was. */
  recall: number[]
  /** One a day; 0 when no card was answered. */
  bands: Band[]
}

export interface ShadedSection {
  section: SectionId
  title: string
  /** Share of the whole text, 0 to 1. */
  size: number
  cards: number
  recall: number[]
  bands: Band[]
}

export interface SizedSection {
  id: SectionId
  title: string
  characters: number
}

/** A note in the text, with what is scheduled of it. */
export interface MappedNote extends PlacedNote {
  cards: readonly CardId[]
}

interface Shade {
  cards: number
  known: CardMemory[]
  recall: number[]
  bands: Band[]
}

function shade(cards: readonly CardId[], memory: Memory, days: readonly StudyDay[]): Shade {
  const known = cards.map((card) => memory.get(card)).filter((one) => one !== undefined)
  const means = days.map((day) => meanRecall(known, day))
  return {
    cards: cards.length,
    known,
    recall: means.filter((mean) => mean !== null),
    bands: means.map((mean) => (mean === null ? 0 : bandOf(mean))),
  }
}

const newest = (known: readonly CardMemory[]): StudyDay | undefined =>
  known.reduce<StudyDay | undefined>(
    (day, { last }) => (day === undefined || last > day ? last : day),
    undefined,
  )

/**
 * The text as it is remembered: each sentence that has notes, and each section, with the mean chance of recall
 * of its cards. Both in reading order; sections without notes are there too.
 *
 * @param notes those that have a place in the text
 * @param sections all of the text, in reading order
 * @param days how many days from today, 0 is now
 */
export function memoryMap(
  notes: readonly MappedNote[],
  sections: readonly SizedSection[],
  memory: Memory,
  today: StudyDay,
  days: readonly number[],
): { sentences: ShadedSentence[]; sections: ShadedSection[] } {
  const asked = days.map((n) => addDays(today, n))
  const cardsOf = new Map<NoteId, readonly CardId[]>(notes.map(({ id, cards }) => [id, cards]))
  const total = sections.reduce((sum, { characters }) => sum + characters, 0)
  return {
    sentences: sentencesOf(
      notes,
      sections.map(({ id }) => id),
    ).map((sentence) => {
      const own = sentence.notes.flatMap((note) => cardsOf.get(note)!)
      const { cards, known, recall, bands } = shade(own, memory, asked)
      const lastSeen = newest(known)
      const fresh = cards - known.length
      return { ...sentence, cards, fresh, ...(lastSeen !== undefined && { lastSeen }), recall, bands }
    }),
    sections: sections.map(({ id, title, characters }) => {
      const own = notes.filter(({ at }) => at.section === id).flatMap((note) => note.cards)
      const { cards, recall, bands } = shade(own, memory, asked)
      return { section: id, title, size: total === 0 ? 0 : characters / total, cards, recall, bands }
    }),
  }
}
