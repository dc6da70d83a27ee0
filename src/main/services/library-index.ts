import type { LibraryItem } from '#contract/library'
import { alphabetic, type LibraryQuery, matcher, ordered } from '#core/library/query'
import { type Row, rowOf } from '#core/library/row'
import { readState } from '#core/library/state'
import { allCards, cardState } from '#core/memory/cards'
import { knownCards } from '#core/memory/known-cards'
import type { Memory } from '#core/memory/memory'
import { paceLanguage, paceOf } from '#core/progress/pace'
import { dayNumber } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { ReadingId } from '#core/text/document'
import { readingMinutes, WORDS_PER_MINUTE } from '#core/text/words'
import type { Notes } from '#main/learning/notes'
import type { ContentStore } from '#main/storage/content'
import { furthestOf, type Kept, type Places } from '#main/texts/places'
import type { Known, Readings } from '#main/texts/readings'

export interface LibraryIndexDeps {
  readings: Pick<Readings, 'list'>
  places: Places
  content: Pick<ContentStore, 'content' | 'readingTime'>
  memory: () => Memory
  notes: Pick<Notes, 'briefs'>
  today: () => StudyDay
}

export interface LibraryIndex {
  /** Every text that is not in the trash: the reader's own newest first, then those that ship with the app. */
  all: () => Promise<readonly Row[]>
  /** The reader's own that are asked for, in order; with `builtIn` those that ship with the app among them. */
  select: (query: LibraryQuery, builtIn?: boolean) => Promise<readonly Row[]>
}

/** So many selections are kept while nothing changes: a list asks for its rows piece by piece. */
const KEEP = 6
/** So many places are read from the disk at once. */
const AT_ONCE = 64

type Cards = Pick<LibraryItem, 'cards' | 'due' | 'recall'>
const NO_CARDS: Cards = { cards: 0, due: 0, recall: null }

/** A row, and what it was made of. */
interface Made {
  row: Row
  of: readonly unknown[]
}

/**
 * Every text as the library asks about it. A row is made once and anew only when something it shows has changed; rows
 * are filtered and put in order when they are asked for.
 */
export function createLibraryIndex(deps: LibraryIndexDeps): LibraryIndex {
  const { readings, places, content, memory, notes, today } = deps
  const made = new Map<ReadingId, Made>()
  const where = new Map<ReadingId, Kept | null>()
  let placesAt = -1
  let rows: readonly Row[] = []
  let standing: readonly unknown[] = []
  let kept = new Map<string, readonly Row[]>()
  let ranks = new Map<string, ReturnType<typeof alphabetic>>()

  /** Words a minute: the reader's own where they are known, which they are not where characters are counted. */
  function paceIn(language: string): number {
    const pace = paceOf(content.readingTime.pace.get(paceLanguage(language)), language)
    return pace.unit === 'words' ? pace.perMinute : WORDS_PER_MINUTE
  }

  function itemOf(known: Known, place: Kept | null, pace: number, cards: Cards): LibraryItem {
    const { id, title, byline, publisher, published, series, cover, language } = known.reading
    const { format, words, sections, addedAt } = known.reading
    const { tags, collections, said } = known.shelf
    const furthest = furthestOf(place)
    return {
      ...{ id, title, language, format, words, sections },
      ...(byline !== undefined && { byline }),
      ...(publisher !== undefined && { publisher }),
      ...(published !== undefined && { published }),
      ...(series !== undefined && { series }),
      ...(cover !== undefined && { cover }),
      minutes: readingMinutes(words, pace),
      progress: place?.progress ?? 0,
      furthest,
      state: readState(place && { progress: place.progress, furthest, at: place.at }, said),
      builtIn: known.builtIn,
      ...(!known.builtIn && { addedAt }),
      ...(place && { openedAt: place.at }),
      ...{ tags, collections, ...cards },
    }
  }

  /** The cards of each text: how many there are and are due, and how well those answered are remembered. */
  function countCards(): Map<ReadingId, Cards> {
    const counts = new Map<ReadingId, { cards: number; due: number; answered: number; recalls: number }>()
    const cards = allCards(notes.briefs())
    const known = knownCards(cards, memory())
    const day = today()
    const number = dayNumber(day)
    const said = content.content
    const isSaid = said.card.size > 0
    for (let n = 0; n < cards.length; n += 1) {
      const { reading } = cards.noteAt(n)
      if (reading === undefined) continue
      let count = counts.get(reading)
      if (!count) {
        count = { cards: 0, due: 0, answered: 0, recalls: 0 }
        counts.set(reading, count)
      }
      count.cards += 1
      const recall = known.recall(n, number)
      if (recall === null) continue
      count.answered += 1
      count.recalls += recall
      if (known.due[n]! > number) continue
      const state = isSaid ? cardState(cards.at(n)!.card, said, day) : undefined
      if (!state?.suspended && !state?.buried) count.due += 1
    }
    return new Map(
      [...counts].map(([id, { cards, due, answered, recalls }]) => [
        id,
        { cards, due, recall: answered === 0 ? null : recalls / answered },
      ]),
    )
  }

  function rowFor(known: Known, place: Kept | null, pace: number, cards: Cards): Row {
    const { id } = known.reading
    const of = [known.reading, known.shelf, place, pace, cards.cards, cards.due, cards.recall]
    const before = made.get(id)
    if (before?.of.every((one, n) => one === of[n])) return before.row
    const row = rowOf(itemOf(known, place, pace, cards), known.reading.authors)
    made.set(id, { row, of })
    return row
  }

  /** Learns where the reader is in each text. */
  async function lookUpPlaces(all: readonly Known[]): Promise<void> {
    if (places.changes !== placesAt) where.clear()
    placesAt = places.changes
    const missing = all.filter(({ reading }) => !where.has(reading.id))
    for (let n = 0; n < missing.length; n += AT_ONCE) {
      const some = missing.slice(n, n + AT_ONCE)
      await Promise.all(some.map(async ({ reading: { id } }) => where.set(id, await places.get(id))))
    }
  }

  /** Brings everything up to what the log and the disk say now. */
  async function current(): Promise<readonly Row[]> {
    const { reading, note, card } = content.content
    const now = [reading, note, card, memory(), today(), content.readingTime.pace, places.changes]
    if (now.every((one, n) => one === standing[n])) return rows
    const all = await readings.list()
    await lookUpPlaces(all)
    const cards = countCards()
    const paces = new Map<string, number>()
    rows = all.map((known) => {
      const { id, language } = known.reading
      const pace = paces.get(language) ?? paceIn(language)
      paces.set(language, pace)
      return rowFor(known, where.get(id) ?? null, pace, cards.get(id) ?? NO_CARDS)
    })
    const there = new Set(rows.map(({ item }) => item.id))
    for (const id of made.keys()) if (!there.has(id)) made.delete(id)
    standing = now
    kept = new Map()
    ranks = new Map()
    return rows
  }

  const ranksOf = (all: readonly Row[]) => (by: 'title' | 'author') => {
    const known = ranks.get(by) ?? alphabetic(all, by)
    ranks.set(by, known)
    return known
  }

  return {
    all: current,
    async select(query, builtIn = false) {
      const all = await current()
      const key = JSON.stringify([query, builtIn])
      const passes = matcher(query)
      const among = (row: Row) => (builtIn || !row.item.builtIn) && passes(row)
      const found = kept.get(key) ?? ordered(all.filter(among), query, ranksOf(all))
      kept.delete(key)
      kept.set(key, found)
      for (const old of [...kept.keys()].slice(0, -KEEP)) kept.delete(old)
      return found
    },
  }
}
