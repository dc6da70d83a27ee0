import type { AppEvent, Handlers } from '#contract/api'
import type { CardChange } from '#contract/cards'
import { addDays } from '#core/study/day'
import type { EventBody, StudyDay } from '#core/study/events'
import { tidyTags } from '#core/study/marks'
import type { CardId, Note } from '#core/study/notes'
import { NotFoundError, PlainError } from '#main/errors'
import type { ContentStore } from '#main/storage/content'
import type { BrowseIndex } from './browse-index'
import type { Row } from './browse-rows'
import { writeChange } from './change'

export interface CardsChangeDeps {
  index: Pick<BrowseIndex, 'find'>
  content: Pick<ContentStore, 'content' | 'append'>
  today: () => StudyDay
  emit: (event: AppEvent) => void
}

const ofNote = ({ note }: Row, set: Record<string, unknown>): EventBody => ({
  ...{ kind: 'put', of: 'note', ref: note.id, set },
})
const ofCard = ({ card }: Row, set: Record<string, unknown>): EventBody => ({
  ...{ kind: 'put', of: 'card', ref: card, set },
})

/** Each note once, by the first of its cards. */
function notesOf(rows: readonly Row[]): Row[] {
  const seen = new Set<string>()
  return rows.filter(({ note }) => !seen.has(note.id) && seen.add(note.id))
}

function tagsOf({ tags }: Note, { add = [], remove = [] }: { add?: string[]; remove?: string[] }): string[] {
  const gone = new Set(remove.map((tag) => tag.toLowerCase()))
  return tidyTags([...tags.filter((tag) => !gone.has(tag.toLowerCase())), ...add])
}

const sameTags = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((tag, n) => tag === b[n])

/** What a change writes of each card; of one that is so already, nothing. */
function bodiesOf(rows: readonly Row[], change: CardChange, today: StudyDay): EventBody[] {
  if ('tags' in change)
    return notesOf(rows).flatMap((row) => {
      const tags = tagsOf(row.note, change.tags)
      return sameTags(tags, row.note.tags) ? [] : [ofNote(row, { tags })]
    })
  if ('deck' in change) {
    const { deck } = change
    return notesOf(rows)
      .filter(({ note }) => (note.deck ?? '') !== deck)
      .map((row) => ofNote(row, { deck }))
  }
  if ('deleted' in change) {
    const { deleted } = change
    const some = notesOf(rows).filter((row) => row.is('deleted') !== deleted)
    if (deleted) return some.map(({ note }) => ({ kind: 'del', of: 'note', ref: note.id }))
    // Newer than its removal is all a note has to be; one that went with its text stays without it.
    return some.map((row) => ofNote(row, row.brief.alive ? { detached: true } : {}))
  }
  if ('suspended' in change) {
    const { suspended } = change
    return rows.filter((row) => row.is('suspended') !== suspended).map((row) => ofCard(row, { suspended }))
  }
  if ('buried' in change) {
    const { buried } = change
    return rows
      .filter((row) => row.is('buried') !== buried)
      .map((row) => ofCard(row, { buried: buried ? today : '' }))
  }
  if ('flag' in change) {
    const { flag } = change
    return rows.filter((row) => row.flag !== flag).map((row) => ofCard(row, { flag }))
  }
  const answered = rows.filter(({ known }) => known !== undefined)
  if ('reset' in change) return answered.map(({ card }) => ({ kind: 'reset', card }))
  const due = addDays(today, change.due)
  return answered.map(({ card }) => ({ kind: 'due', card, due }))
}

/** What is done with many cards at once, as one change. */
export function cardsChangeHandlers(deps: CardsChangeDeps): Pick<Handlers, 'cards.change'> {
  const { index, content, today, emit } = deps

  async function rowsOf(cards: readonly CardId[]): Promise<Row[]> {
    const rows: Row[] = []
    for (const card of new Set(cards)) {
      const row = await index.find(card)
      if (row) rows.push(row)
    }
    if (rows.length === 0) throw new NotFoundError('There is no such card any more.')
    return rows
  }

  return {
    async 'cards.change'({ cards, change }) {
      if ('deck' in change && change.deck !== '' && change.deck !== 'own') {
        const { deck } = change
        const isThere = deck.startsWith('r:') || content.content.deck.get(deck)?.alive === true
        if (!isThere) throw new PlainError('There is no such deck any more.')
      }
      const bodies = bodiesOf(await rowsOf(cards), change, today())
      const done = await writeChange(content, emit, bodies, ['study', 'library'])
      const about = new Set(
        bodies.map((body) => ('ref' in body ? body.ref : 'card' in body ? body.card : '')),
      )
      return { ...done, cards: about.size }
    },
  }
}
