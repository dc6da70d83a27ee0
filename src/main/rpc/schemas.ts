import { z } from 'zod'
import type { In, Method } from '#contract/api'
import { cardsSchemas } from './cards-schemas'
import { exchangeSchemas } from './exchange-schemas'
import { address, duration, id, LIMITS, maybe, none, place, source } from './fields'
import { libraryQuery, librarySchemas } from './library-schemas'
import { marksSchemas } from './marks-schemas'
import { parametersSchemas } from './parameters-schemas'
import { progressSchemas } from './progress-schemas'
import { searchSchemas } from './search-schemas'
import { studySchemas } from './study-schemas'

const share = z.number().min(0).max(1)
const typography = z.strictObject({
  family: maybe(z.enum(['serif', 'sans', 'legible', 'dyslexic'])),
  size: maybe(z.number()),
  measure: maybe(z.number()),
  lineHeight: maybe(z.number()),
  letterSpacing: maybe(z.number()),
  wordSpacing: maybe(z.number()),
  paragraphs: maybe(z.enum(['gap', 'indent'])),
  margins: maybe(z.enum(['narrow', 'normal', 'wide'])),
  justify: maybe(z.boolean()),
  hyphenate: maybe(z.boolean()),
})
const page = {
  flow: maybe(z.enum(['scrolled', 'paginated'])),
  columns: maybe(z.enum(['auto', 'one'])),
  typography: maybe(typography),
}

const fields = z.record(id, z.union([z.string().max(LIMITS.words), z.boolean(), z.null()]))

/** What every method takes. A method without a schema, or with one of another shape, does not compile. */
export const schemas = {
  ...librarySchemas,
  'reading.open': z.strictObject({ id }),
  'reading.section': z.strictObject({ id, section: id }),
  'reading.place': z.strictObject({ id, place, progress: share, furthest: maybe(share) }),
  'reading.read': z.strictObject({
    id,
    from: place,
    to: place,
    ms: duration,
    passed: maybe(z.strictObject({ characters: z.int().min(0).max(1e9), ms: duration })),
  }),
  ...searchSchemas,
  ...studySchemas,
  ...progressSchemas,
  ...cardsSchemas,
  ...marksSchemas,
  ...exchangeSchemas,
  ...parametersSchemas,
  'imports.start': z.strictObject({
    sources: z
      .array(z.union([source, address]))
      .min(1)
      .max(LIMITS.sources),
  }),
  'imports.unlock': z.strictObject({ id, item: z.int().min(0), password: z.string().min(1).max(1_000) }),
  'imports.reports': none,
  'imports.report': z.strictObject({ id }),
  'jobs.list': none,
  'jobs.cancel': z.strictObject({ id }),
  'settings.get': none,
  'settings.set': z.strictObject({
    theme: maybe(z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])),
    ...page,
    own: maybe(z.strictObject({ id, page: z.strictObject(page).nullable() })),
    memoryMargin: maybe(z.boolean()),
    aloud: maybe(
      z.strictObject({ rate: maybe(z.number()), voices: maybe(z.record(id, z.string().max(LIMITS.query))) }),
    ),
    library: maybe(z.strictObject({ look: z.enum(['covers', 'list']), ...libraryQuery })),
    characterKeys: maybe(z.boolean()),
    unsaved: maybe(z.strictObject({ key: z.string().max(LIMITS.query), fields: fields.nullable() })),
    rollover: maybe(z.number()),
  }),
  'app.info': none,
  'app.openLink': z.strictObject({ url: z.string().min(1).max(LIMITS.path) }),
  'app.showFile': z.strictObject({ file: z.string().min(1).max(LIMITS.path) }),
} satisfies { [M in Method]: z.ZodType<In<M>> }
