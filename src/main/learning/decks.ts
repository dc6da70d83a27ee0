import type { AppEvent, Handlers } from '#contract/api'
import type { Deck, DeckCounts, DeckOptions } from '#contract/cards'
import { studyCards } from '#core/memory/cards'
import type { Memory } from '#core/memory/memory'
import type { Brief } from '#core/study/brief'
import type { EventBody, StudyDay } from '#core/study/events'
import { type DeckId, OWN_DECK } from '#core/study/notes'
import { byName } from '#core/text/by-name'
import { NotFoundError, PlainError } from '#main/errors'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import type { Readings } from '#main/texts/readings'
import { writeChange } from './change'
import { deckIdsOf } from './deck-ids'
import { deckNameOf, readingOf, tidyName } from './deck-names'
import { deckTree } from './deck-tree'
import type { Notes } from './notes'

export interface DecksDeps {
  content: Pick<ContentStore, 'content' | 'append'>
  notes: Pick<Notes, 'briefs'>
  readings: Pick<Readings, 'list' | 'removed'>
  memory: () => Memory
  today: () => StudyDay
  ports: Pick<Ports, 'randomId'>
  emit: (event: AppEvent) => void
}

type DeckHandlers = Pick<
  Handlers,
  'decks.list' | 'decks.make' | 'decks.rename' | 'decks.remove' | 'decks.setOptions'
>

const OPTIONS = ['retention', 'newPerDay', 'reviewsPerDay'] as const
const NONE: DeckCounts = { cards: 0, due: 0, fresh: 0 }
/** Longer than any title. */
const LONGEST_NAME = 300

/** Cards in decks: those of their readings, and those the reader makes. */
export function deckHandlers(deps: DecksDeps): DeckHandlers {
  const { content, notes, readings, memory, today, ports, emit } = deps

  async function titles(): Promise<Map<string, string>> {
    const all = [...(await readings.list()), ...(await readings.removed())]
    return new Map(all.map(({ reading }) => [reading.id, reading.title]))
  }

  function optionsOf(deck: DeckId): DeckOptions {
    const entity = content.content.deck.get(deck)
    const fields = entity?.alive ? entity.fields : {}
    const known = OPTIONS.filter((option) => typeof fields[option] === 'number')
    return Object.fromEntries(known.map((option) => [option, fields[option]])) as DeckOptions
  }

  function counts(): Map<DeckId, DeckCounts> {
    const found = new Map<DeckId, DeckCounts>()
    const byDeck = new Map<DeckId, Brief[]>()
    for (const brief of notes.briefs()) {
      const own = byDeck.get(brief.deck)
      if (own) own.push(brief)
      else byDeck.set(brief.deck, [brief])
    }
    const day = today()
    for (const [deck, own] of byDeck) {
      const cards = studyCards(own, content.content, day)
      const asked = cards.filter(({ suspended, buried }) => !suspended && !buried)
      const dues = asked.map(({ card }) => memory().get(card)?.due)
      const due = dues.filter((one) => one !== undefined && one <= day).length
      found.set(deck, { cards: cards.length, due, fresh: dues.filter((one) => one === undefined).length })
    }
    return found
  }

  /** The same with what lies within. */
  function countsWithin(counted: ReadonlyMap<DeckId, DeckCounts>): Map<DeckId, DeckCounts> {
    const found = new Map([...counted].map(([deck, counts]) => [deck, { ...counts }]))
    for (const [deck, { cards, due, fresh }] of counted) {
      for (const outer of deckTree(content.content).around(deck)) {
        const sum = found.get(outer) ?? NONE
        found.set(outer, { cards: sum.cards + cards, due: sum.due + due, fresh: sum.fresh + fresh })
      }
    }
    return found
  }

  const write = (bodies: readonly EventBody[]) => writeChange(content, emit, bodies, ['study'])
  const put = (deck: DeckId, set: Record<string, unknown>): EventBody => ({
    ...{ kind: 'put', of: 'deck', ref: deck, set },
  })

  function nameFrom(words: string): string {
    const name = tidyName(words)
    if (name === '') throw new PlainError('A deck needs a name.')
    return name.slice(0, LONGEST_NAME)
  }

  /** A deck the reader made; NotFoundError for any other. */
  function made(deck: DeckId): void {
    if (readingOf(deck) !== null || !content.content.deck.get(deck)?.alive)
      throw new NotFoundError('There is no such deck any more.')
  }

  /** What the reader calls a deck that is only there by its name, so that it has one when something is kept of it. */
  function named(deck: DeckId): { name?: string } {
    const name = deckTree(content.content).implied.get(deck)
    if (name !== undefined) return { name }
    if (readingOf(deck) === null && deck !== OWN_DECK) made(deck)
    return {}
  }

  return {
    async 'decks.list'() {
      const known = await titles()
      const counted = counts()
      const within = countsWithin(counted)
      const { implied } = deckTree(content.content)
      return [...deckIdsOf(content.content, notes.briefs()), ...implied.keys()]
        .map(
          (id): Deck => ({
            id,
            name: implied.get(id) ?? deckNameOf(content.content, id, known),
            kind: readingOf(id) === null ? 'own' : 'reading',
            ...(implied.has(id) && { implied: true }),
            ...(counted.get(id) ?? NONE),
            within: within.get(id) ?? NONE,
            options: optionsOf(id),
          }),
        )
        .sort((a, b) => byName(a.name, b.name))
    },

    async 'decks.make'({ name: words }) {
      const name = nameFrom(words)
      for (const [id, { alive, fields }] of content.content.deck) {
        const isIt = alive && typeof fields.name === 'string' && tidyName(fields.name) === name
        if (isIt && readingOf(id) === null) return { events: [], deck: id }
      }
      const deck = `d${ports.randomId(12)}`
      return { ...(await write([put(deck, { name })])), deck }
    },

    async 'decks.rename'({ deck, name: words }) {
      named(deck)
      const name = nameFrom(words)
      const { around, implied } = deckTree(content.content)
      const outer = implied.get(deck) ?? deckNameOf(content.content, deck, new Map())
      const depth = outer.split('::').length
      const within = (inner: unknown) => tidyName(String(inner)).split('::').slice(depth)
      const inner = [...content.content.deck]
        .filter(([id, { alive }]) => alive && around(id).includes(deck))
        .map(([id, { fields }]) => put(id, { name: [name, ...within(fields.name)].join('::') }))
      return write([...(implied.has(deck) ? [] : [put(deck, { name })]), ...inner])
    },

    async 'decks.remove'({ deck }) {
      made(deck)
      const inside = notes.briefs().filter((brief) => brief.deck === deck)
      return write([
        ...inside.map(({ id }): EventBody => ({ kind: 'put', of: 'note', ref: id, set: { deck: '' } })),
        { kind: 'del', of: 'deck', ref: deck },
      ])
    },

    'decks.setOptions': ({ deck, options }) => write([put(deck, { ...named(deck), ...options })]),
  }
}
