import { z } from 'zod'
import type { In } from '#contract/api'
import type { ExchangeApi } from '#contract/exchange'
import { CARD_COLUMNS } from '#main/exchange/notes/columns'
import { id, LIMITS, maybe, source } from './fields'

const table = z.strictObject({
  separator: maybe(z.string().regex(/^[^"\r\n]$/)),
  head: maybe(z.boolean()),
  columns: maybe(z.array(z.enum(CARD_COLUMNS).nullable()).max(100)),
  deck: maybe(z.string().max(LIMITS.query)),
})

/** What the methods that take cards out and in take. */
export const exchangeSchemas = {
  'exchange.exportCards': z.strictObject({
    as: z.enum(['anki', 'csv', 'markdown', 'json']),
    reading: maybe(id),
    deck: maybe(id),
    to: maybe(z.string().min(1).max(LIMITS.path)),
  }),
  'exchange.importCards': z.strictObject({ source, table: maybe(table) }),
  'exchange.table': z.strictObject({ source, as: table }),
  'exchange.letGo': z.strictObject({ source }),
  'exchange.takeBack': z.strictObject({ job: id }),
} satisfies { [M in keyof ExchangeApi]: z.ZodType<In<M>> }
