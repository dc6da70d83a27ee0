import { z } from 'zod'
import type { In } from '#contract/api'
import type { LibraryApi } from '#contract/library'
import { LIBRARY_FACETS, LIBRARY_SORTS } from '#core/library/query'
import { READ_STATES } from '#core/library/state'
import { id, LIMITS, maybe, none, source } from './fields'

const words = z.string().max(LIMITS.query)
export const libraryQuery = {
  words: maybe(words),
  filters: maybe(z.array(z.strictObject({ by: z.enum(LIBRARY_FACETS), is: words })).max(LIMITS.tags)),
  sort: maybe(z.enum(LIBRARY_SORTS)),
  descending: maybe(z.boolean()),
}
const stretch = { ...libraryQuery, offset: z.int().min(0).max(10_000_000) }
const ids = z.array(id).min(1).max(LIMITS.items)
const name = z.string().min(1).max(LIMITS.tag)
const names = z.array(name).max(LIMITS.tags)
const addedOrNot = z.strictObject({ add: maybe(names), remove: maybe(names) })
const details = z.strictObject({
  title: maybe(words),
  authors: maybe(z.array(words).max(LIMITS.tags)),
  series: maybe(words),
  number: maybe(z.string().max(10)),
  language: maybe(z.string().max(35)),
  publisher: maybe(words),
  published: maybe(z.string().max(10)),
})

/** What the methods of the library take. */
export const librarySchemas = {
  'library.list': none,
  'library.titles': none,
  'library.browse': z.strictObject({
    ...stretch,
    limit: z.int().min(0).max(LIMITS.rows),
    all: maybe(z.literal(true)),
  }),
  'library.ids': z.strictObject({ ...stretch, limit: z.int().min(0).max(LIMITS.items) }),
  'library.facets': none,
  'library.details': z.strictObject({ id }),
  'library.today': none,
  'library.change': z.strictObject({
    ids,
    change: z.union([
      z.strictObject({ tags: addedOrNot }),
      z.strictObject({ collections: addedOrNot }),
      z.strictObject({ details }),
      z.strictObject({ state: z.enum(READ_STATES) }),
    ]),
  }),
  'library.rename': z.strictObject({ of: z.enum(['tag', 'collection']), name, to: name.nullable() }),
  'library.arrange': z.strictObject({
    id,
    collection: name,
    by: z.int().min(-LIMITS.items).max(LIMITS.items),
  }),
  'library.cover': z.strictObject({ id, cover: z.union([source, z.enum(['none', 'file'])]) }),
  'library.remove': z.strictObject({ ids, keepNotes: maybe(z.boolean()) }),
  'library.removed': none,
  'library.restore': z.strictObject({ ids }),
  'library.purge': z.strictObject({ ids }),
} satisfies { [M in keyof LibraryApi]: z.ZodType<In<M>> }
