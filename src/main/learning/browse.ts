import type { Handlers } from '#contract/api'
import type { CardLine } from '#contract/cards'
import { recallOn } from '#core/memory/schedule'
import { KINDS, NAMES, STATES } from '#core/query/query'
import type { StudyDay } from '#core/study/events'
import { faceOf } from '#core/study/faces'
import { tidyTags } from '#core/study/marks'
import { type CardId, cardsOf, deckOf } from '#core/study/notes'
import { NotFoundError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import type { Readings } from '#main/texts/readings'
import type { BrowseIndex } from './browse-index'
import type { Row } from './browse-rows'
import { historyOf } from './card-history'
import { deckIdsOf } from './deck-ids'
import { deckTree } from './deck-tree'
import type { Notes } from './notes'

export interface BrowseDeps {
  index: BrowseIndex
  content: Pick<ContentStore, 'content'>
  notes: Pick<Notes, 'all' | 'briefs' | 'views'>
  readings: Pick<Readings, 'list'>
  log: Pick<Log, 'view'>
  today: () => StudyDay
}

type BrowseHandlers = Pick<
  Handlers,
  'cards.browse' | 'cards.ids' | 'cards.detail' | 'cards.history' | 'cards.names'
>

const byLetter = (names: Iterable<string>): string[] =>
  [...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))

/** All cards as a screen asks for them: what a query finds, piece by piece, and what there is to say of one. */
export function browseHandlers(deps: BrowseDeps): BrowseHandlers {
  const { index, content, notes, readings, log, today } = deps

  function lineOf(row: Row): CardLine {
    const { note, card, known } = row
    const { prompt, answer } = faceOf(note, card)
    return {
      ...{ card, note: note.id, prompt, answer, form: row.form, deck: index.deckName(deckOf(note)) },
      ...{ tags: note.tags, flag: row.flag, state: row.state, leech: row.isLeech },
      ...(known && { due: known.due }),
      lapses: known?.lapses ?? 0,
    }
  }

  async function find(card: CardId): Promise<Row> {
    const row = await index.find(card)
    if (!row) throw new NotFoundError('There is no such card any more.')
    return row
  }

  return {
    async 'cards.browse'({ offset, limit, ...query }) {
      const { rows, notes: count, total, error } = await index.select(query)
      const lines = rows.slice(offset, offset + limit).map(lineOf)
      return { lines, found: rows.length, notes: count, total, ...(error && { error }) }
    },

    async 'cards.ids'({ offset, limit, ...query }) {
      const { rows } = await index.select(query)
      return rows.slice(offset, offset + limit).map(({ card }) => card)
    },

    async 'cards.detail'({ card }) {
      const row = await find(card)
      const { note, known } = row
      const [view] = await notes.views([note])
      return {
        line: lineOf(row),
        note: view!,
        deck: deckOf(note),
        faces: cardsOf(note).map((one) => ({ card: one, face: faceOf(note, one) })),
        ...(known && {
          memory: {
            ...{ stability: known.stability, difficulty: known.difficulty, recall: recallOn(known, today()) },
            ...{ due: known.due, last: known.last, reps: known.reps, lapses: known.lapses },
          },
        }),
        twins: (await index.twinsOf(note)).map(lineOf),
      }
    },

    async 'cards.history'({ card }) {
      await find(card)
      return historyOf(log.view(), card)
    },

    async 'cards.names'() {
      const known = await readings.list()
      const titles = known.map(({ reading }) => reading.title)
      const decks = [
        ...deckIdsOf(content.content, notes.briefs()).map(index.deckName),
        ...deckTree(content.content).implied.values(),
      ]
      return {
        names: [...NAMES],
        states: [...STATES],
        kinds: [...KINDS],
        tags: byLetter(tidyTags(notes.all().flatMap((note) => note.tags))),
        decks: byLetter(new Set(decks)),
        readings: byLetter(new Set(titles)),
      }
    },
  }
}
