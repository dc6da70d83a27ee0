import { cardState } from '#core/memory/cards'
import type { CardMemory, Memory } from '#core/memory/memory'
import type { Event, StudyDay, UtcMs } from '#core/study/events'
import { type CardId, cardsOf, type DeckId, deckOf, type Note } from '#core/study/notes'
import { effective } from '#core/study/undo'
import type { ReadingId } from '#core/text/document'
import { deckNameOf } from '#main/learning/deck-names'
import type { Notes } from '#main/learning/notes'
import type { ContentStore } from '#main/storage/content'
import type { Log } from '#main/storage/log'
import type { Readings } from '#main/texts/readings'

/** A card as the reader left it. */
export interface KeptCard {
  card: CardId
  memory?: CardMemory
  suspended: boolean
  buried: boolean
  /** 1 to 7; 0 is none. */
  flag: number
}

/** A note with all that is kept of it. */
export interface KeptNote {
  note: Note
  deck: DeckId
  deckName: string
  /** Of its reading. */
  title?: string
  /** Where its reading stood on the web. */
  address?: string
  /** When it was last written. */
  changedAt: UtcMs
  cards: KeptCard[]
}

/** What happened to a card, oldest first. */
export type PastEvent = Event & { kind: 'answer' | 'due' | 'reset' | 'seed' }

export interface KeptDeps {
  content: Pick<ContentStore, 'content'>
  notes: Pick<Notes, 'all'>
  readings: Pick<Readings, 'list' | 'removed'>
  memory: () => Memory
  log: Pick<Log, 'read'>
  today: () => StudyDay
}

/** Which notes are wanted: those for which all of it holds. */
export interface KeptFilter {
  reading?: ReadingId
  deck?: DeckId
}

const flagOf = (value: unknown): number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 7 ? (value as number) : 0

/** The notes in study with their cards, in the order they were made. */
export async function keptNotes(deps: KeptDeps, { reading, deck }: KeptFilter = {}): Promise<KeptNote[]> {
  const { content, readings, memory, today } = deps
  const known = [...(await readings.list()), ...(await readings.removed())]
  const titles = new Map(known.map(({ reading: one }) => [one.id, one.title]))
  const addresses = new Map(known.map(({ reading: one }) => [one.id, one.source]))
  const states = memory()
  const day = today()
  const of = content.content

  const cardOf = (card: CardId): KeptCard => {
    const state = states.get(card)
    const { suspended, buried } = cardState(card, of, day)
    const flag = flagOf(of.card.get(card)?.alive && of.card.get(card)?.fields.flag)
    return { card, ...(state && { memory: state }), suspended, buried, flag }
  }
  return deps.notes
    .all()
    .filter((note) => reading === undefined || note.reading === reading)
    .filter((note) => deck === undefined || deckOf(note) === deck)
    .map((note): KeptNote => {
      const title = note.reading === undefined ? undefined : titles.get(note.reading)
      const address = note.reading === undefined ? undefined : addresses.get(note.reading)
      return {
        note,
        deck: deckOf(note),
        deckName: deckNameOf(of, deckOf(note), titles),
        ...(title !== undefined && { title }),
        ...(address !== undefined && { address }),
        changedAt: of.note.get(note.id)?.put?.at ?? note.addedAt,
        cards: cardsOf(note).map(cardOf),
      }
    })
    .sort((a, b) => a.note.addedAt - b.note.addedAt || (a.note.id < b.note.id ? -1 : 1))
}

/** All that happened to some cards and was not taken back, by card and oldest first. */
export async function pastOf(
  { log }: Pick<KeptDeps, 'log'>,
  cards: ReadonlySet<CardId>,
): Promise<Map<CardId, PastEvent[]>> {
  const past = new Map<CardId, PastEvent[]>()
  for (const event of effective((await log.read())?.events ?? [])) {
    if (!('card' in event) || event.card === undefined || !cards.has(event.card)) continue
    const events = past.get(event.card)
    if (events) events.push(event)
    else past.set(event.card, [event])
  }
  return past
}
