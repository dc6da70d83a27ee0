import { z } from 'zod'
import type { In } from '#contract/api'
import type { BackupApi } from '#contract/backup'
import type { ExchangeApi } from '#contract/exchange'
import { CARD_COLUMNS } from '#main/exchange/notes/columns'
import { id, LIMITS, maybe, none, source } from './fields'

const table = z.strictObject({
  separator: maybe(z.string().regex(/^[^"\r\n]$/)),
  head: maybe(z.boolean()),
  columns: maybe(z.array(z.enum(CARD_COLUMNS).nullable()).max(100)),
  deck: maybe(z.string().max(LIMITS.query)),
})
const path = z.string().min(1).max(LIMITS.path)
const backupSource = z.union([
  z.strictObject({ path }),
  z.strictObject({ upload: id }),
  z.strictObject({ saved: id }),
])

/** What the methods take that take out and in cards, and all there is. */
export const exchangeSchemas = {
  'exchange.exportCards': z.strictObject({
    as: z.enum(['anki', 'csv', 'markdown', 'json']),
    reading: maybe(id),
    deck: maybe(id),
    to: maybe(path),
  }),
  'exchange.exportText': z.strictObject({ reading: id, marks: z.boolean(), to: maybe(path) }),
  'exchange.importCards': z.strictObject({ source, table: maybe(table) }),
  'exchange.table': z.strictObject({ source, as: table }),
  'exchange.letGo': z.strictObject({ source }),
  'exchange.takeBack': z.strictObject({ job: id }),
  'backup.save': none,
  'backup.list': none,
  'backup.look': z.strictObject({ source: backupSource }),
  'backup.restore': z.strictObject({ source: backupSource }),
} satisfies { [M in keyof ExchangeApi | keyof BackupApi]: z.ZodType<In<M>> }
