import type { CardQuery } from '#contract/cards'
import type { Memory } from '#core/memory/memory'
import type { QueryError } from '#core/query/errors'
import { matcherOf } from '#core/query/match'
import { parseQuery } from '#core/query/parse'
import { asksFor } from '#core/query/query'
import type { Brief } from '#core/study/brief'
import { dayNumber } from '#core/study/day'
import type { StudyDay, UtcMs } from '#core/study/events'
import { type CardId, type DeckId, type Note, type NoteId, noteOf } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { fold } from '#core/text/fold'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import type { Briefs } from './briefs'
import { ordered } from './browse-order'
import { type Around, questionOf, Row } from './browse-rows'
import { deckNameOf } from './deck-names'
import { noteFrom } from './note-fields'
import type { Stale } from './stale'

export interface BrowseIndexDeps {
  content: Pick<ContentStore, 'content'>
  memory: () => Memory
  readings: Pick<Readings, 'list' | 'removed'>
  stale: Pick<Stale, 'all'>
  briefs: Pick<Briefs, 'of'>
  today: () => StudyDay
  dayOf: (at: UtcMs) => StudyDay
}

/** What was found, in order. */
export interface Selection {
  rows: readonly Row[]
  notes: number
  total: number
  error?: QueryError
}

export interface BrowseIndex {
  select: (query: CardQuery) => Promise<Selection>
  /** A card, in the trash or out of it. */
  find: (card: CardId) => Promise<Row | undefined>
  /** What a deck is called. */
  deckName: (deck: DeckId) => string
  /** Other notes in study that ask in the same words. */
  twinsOf: (note: Note) => Promise<readonly Row[]>
}

/** So many selections are kept while nothing changes: a list asks for its rows piece by piece. */
const KEEP = 6
const NONE: ReadonlySet<NoteId> = new Set()

interface Rows {
  live: Row[]
  gone: Row[]
  byNote: Map<NoteId, readonly Row[]>
  /** Of the notes in study, by their question. */
  questions: () => Map<string, Row[]>
}

/**
 * Every card as queries look at it. Rows are made once for each note as it stands, put together anew when a note or a
 * text changed, and filtered and put in order when they are asked for.
 */
export function createBrowseIndex(deps: BrowseIndexDeps): BrowseIndex {
  const { content, readings, stale, briefs, today, dayOf } = deps
  let titles = new Map<ReadingId, string>()
  let folded = new Map<ReadingId, string>()
  let decks = new Map<DeckId, string>()
  let rows: Rows | undefined
  let standing: readonly unknown[] = []
  let kept = new Map<string, Selection>()

  const around: Around = {
    content: content.content,
    memory: deps.memory(),
    today: today(),
    dayOf,
    title: (reading) => folded.get(reading) ?? '',
    deckName(deck) {
      let name = decks.get(deck)
      if (name === undefined) {
        name = fold(deckNameOf(content.content, deck, titles)).text.trim()
        decks.set(deck, name)
      }
      return name
    },
    note: (id) => noteFrom(id, content.content.note.get(id)!)!,
    isDeleted: ({ brief }) => !brief.alive || inTrash(brief),
    stale: NONE,
    orphans: NONE,
    isTwin({ question, brief }) {
      const same = rows!.questions().get(question) ?? []
      return same.some((row) => row.brief.id !== brief.id)
    },
  }

  const inTrash = ({ reading, detached }: Brief): boolean =>
    reading !== undefined && !detached && content.content.reading.get(reading)?.alive === false

  /** The rows of a note as it stands: a brief is made anew whenever the note is. */
  function rowsOf(brief: Brief): readonly Row[] {
    const before = rows?.byNote.get(brief.id)
    return before?.[0]?.brief === brief ? before : brief.cards.map((card) => new Row(brief, card, around))
  }

  function collect(): Rows {
    const live: Row[] = []
    const gone: Row[] = []
    const byNote = new Map<NoteId, readonly Row[]>()
    for (const brief of briefs.of(content.content.note)) {
      if (!brief) continue
      const own = rowsOf(brief)
      byNote.set(brief.id, own)
      const to = around.isDeleted(own[0]!) ? gone : live
      for (const row of own) to.push(row)
    }
    let questions: Map<string, Row[]> | undefined
    return {
      live,
      gone,
      byNote,
      questions() {
        if (questions) return questions
        questions = new Map()
        for (const row of live) {
          const same = questions.get(row.question)
          if (same) same.push(row)
          else questions.set(row.question, [row])
        }
        return questions
      },
    }
  }

  /** Brings everything up to what the log says now. */
  async function current(): Promise<Rows> {
    const { note, reading, deck, card } = content.content
    const now = [note, reading, deck, card, deps.memory(), today()]
    if (rows && now.every((one, n) => one === standing[n])) return rows
    const [notesBefore, readingsBefore, decksBefore] = standing
    if (!rows || reading !== readingsBefore) {
      const all = [...(await readings.list()), ...(await readings.removed())]
      titles = new Map(all.map((known) => [known.reading.id, known.reading.title]))
      folded = new Map([...titles].map(([id, title]) => [id, fold(title).text]))
    }
    if (!rows || reading !== readingsBefore || deck !== decksBefore) decks = new Map()
    Object.assign(around, { content: content.content, memory: deps.memory(), today: today() })
    if (!rows || note !== notesBefore || reading !== readingsBefore) rows = collect()
    standing = now
    kept = new Map()
    return rows
  }

  async function choose(wanted: CardQuery, { live, gone }: Rows): Promise<Selection> {
    const { query: text, sort = 'added', descending = sort === 'added' } = wanted
    const parsed = parseQuery(text)
    if ('error' in parsed) return { rows: [], notes: 0, total: live.length, error: parsed.error }
    const { query } = parsed
    if (asksFor(query, ['stale', 'orphan'])) Object.assign(around, await stale.all())
    const among = asksFor(query, ['deleted']) ? [...live, ...gone] : live
    const passes = matcherOf(query, dayNumber(around.today))
    const found = query.kind === 'all' ? among : among.filter(passes)
    let notes = 0
    let before: Brief | undefined
    // The cards of a note stand together.
    for (const { brief } of found) {
      if (brief !== before) notes += 1
      before = brief
    }
    return { rows: ordered(found, sort, descending), notes, total: live.length }
  }

  return {
    async select(query) {
      const all = await current()
      const key = JSON.stringify([query.query, query.sort, query.descending])
      const selection = kept.get(key) ?? (await choose(query, all))
      kept.delete(key)
      kept.set(key, selection)
      for (const old of [...kept.keys()].slice(0, -KEEP)) kept.delete(old)
      return selection
    },
    find: async (card) => (await current()).byNote.get(noteOf(card))?.find((row) => row.card === card),
    deckName: (deck) => deckNameOf(content.content, deck, titles),
    async twinsOf(note) {
      const same = (await current()).questions().get(questionOf(note)) ?? []
      const first = new Map(same.map((row) => [row.brief.id, row] as const).reverse())
      first.delete(note.id)
      return [...first.values()].reverse()
    },
  }
}
