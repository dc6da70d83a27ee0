import { z } from 'zod'
import type { In } from '#contract/api'
import type { ExchangeApi } from '#contract/exchange'
import { id, LIMITS, maybe, source } from './fields'

/** What the methods that take cards out and in take. */
export const exchangeSchemas = {
  'exchange.exportCards': z.strictObject({
    as: z.enum(['anki', 'csv', 'markdown', 'json']),
    reading: maybe(id),
    deck: maybe(id),
    to: maybe(z.string().min(1).max(LIMITS.path)),
  }),
  'exchange.importCards': z.strictObject({ source }),
  'exchange.takeBack': z.strictObject({ job: id }),
} satisfies { [M in keyof ExchangeApi]: z.ZodType<In<M>> }
