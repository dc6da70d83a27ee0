import { z } from 'zod'
import type { In } from '#contract/api'
import type { CardsApi } from '#contract/cards'
import { id, LIMITS, maybe, none, place } from './fields'
import { edit } from './study-schemas'

const query = {
  query: z.string().max(LIMITS.query),
  sort: maybe(
    z.enum(['added', 'question', 'deck', 'due', 'answered', 'stability', 'difficulty', 'recall', 'lapses']),
  ),
  descending: maybe(z.boolean()),
  offset: z.int().min(0).max(10_000_000),
}
const tags = z.array(z.string().min(1).max(LIMITS.tag)).max(LIMITS.tags)
const change = z.union([
  z.strictObject({ tags: z.strictObject({ add: maybe(tags), remove: maybe(tags) }) }),
  z.strictObject({ deck: z.string().max(200) }),
  z.strictObject({ suspended: z.boolean() }),
  z.strictObject({ buried: z.boolean() }),
  z.strictObject({ flag: z.int().min(0).max(7) }),
  z.strictObject({ reset: z.literal(true) }),
  z.strictObject({ due: z.int().min(0).max(36_500) }),
  z.strictObject({ deleted: z.boolean() }),
])
const deckName = z.string().min(1).max(LIMITS.query)
const perDay = z.int().min(0).max(9_999).nullable()

/** What the methods around cards, notes of one's own and decks take. */
export const cardsSchemas = {
  'cards.browse': z.strictObject({ ...query, limit: z.int().min(0).max(LIMITS.rows) }),
  'cards.ids': z.strictObject({ ...query, limit: z.int().min(0).max(LIMITS.items) }),
  'cards.detail': z.strictObject({ card: id }),
  'cards.history': z.strictObject({ card: id }),
  'cards.names': none,
  'cards.change': z.strictObject({ cards: z.array(id).min(1).max(LIMITS.items), change }),
  'notes.add': z.strictObject({ edit: edit.required({ prompt: true }) }),
  'notes.preview': z.strictObject({ note: maybe(id), edit }),
  'notes.stale': z.strictObject({ note: id }),
  'notes.keepStale': z.strictObject({ note: id }),
  'notes.takeSentence': z.strictObject({ note: id, from: place, to: place }),
  'decks.list': none,
  'decks.make': z.strictObject({ name: deckName }),
  'decks.rename': z.strictObject({ deck: id, name: deckName }),
  'decks.remove': z.strictObject({ deck: id }),
  'decks.setOptions': z.strictObject({
    deck: id,
    options: z.strictObject({
      retention: maybe(z.number().min(0.7).max(0.97).nullable()),
      newPerDay: maybe(perDay),
      reviewsPerDay: maybe(perDay),
    }),
  }),
  'library.replace': z.strictObject({ id, by: id }),
} satisfies { [M in keyof CardsApi]: z.ZodType<In<M>> }
