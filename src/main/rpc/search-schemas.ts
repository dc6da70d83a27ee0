import { z } from 'zod'
import type { In } from '#contract/api'
import type { FindApi, SearchApi } from '#contract/search'
import { id, LIMITS, maybe } from './fields'

const query = z.string().max(LIMITS.query)

/** What finding in a text and searching the library take. */
export const searchSchemas = {
  'reading.find': z.strictObject({
    id,
    query,
    matchCase: maybe(z.boolean()),
    wholeWord: maybe(z.boolean()),
    pattern: maybe(z.boolean()),
  }),
  'reading.around': z.strictObject({
    id,
    section: id,
    spans: z.array(z.int().min(0).max(1e9)).max(LIMITS.items),
  }),
  'search.all': z.strictObject({ query }),
  'search.reading': z.strictObject({ query, id }),
} satisfies { [M in keyof FindApi | keyof SearchApi]: z.ZodType<In<M>> }
