import { z } from 'zod'
import type { In, Method } from '#contract/api'

/** Sizes no honest window comes near; they keep a broken or hostile one from filling memory or the disk. */
export const LIMITS = { pastedText: 20_000_000, path: 4_096, query: 1_000, sources: 1_000 } as const

const none = z.strictObject({})
const id = z.string().min(1).max(200)
const path = z.string().min(1).max(LIMITS.path)
const place = z.strictObject({ block: id, at: z.int().min(0).max(1e9) })
const source = z.union([
  z.strictObject({ path }),
  z.strictObject({ upload: id }),
  z.strictObject({ text: z.string().min(1).max(LIMITS.pastedText) }),
])
const day = 24 * 60 * 60 * 1000

/** An optional field that may be left out but not given as undefined, as JSON has it. */
const maybe = <T>(schema: z.ZodType<T>) => z.exactOptional(schema)

const typography = z.strictObject({
  family: maybe(z.enum(['serif', 'sans', 'legible', 'dyslexic'])),
  size: maybe(z.number()),
  measure: maybe(z.number()),
  lineHeight: maybe(z.number()),
  justify: maybe(z.boolean()),
  hyphenate: maybe(z.boolean()),
})

/** What every method takes. A method without a schema, or with one of another shape, does not compile. */
export const schemas = {
  'library.list': none,
  'library.today': none,
  'library.remove': z.strictObject({ id }),
  'study.undo': z.strictObject({ target: id }),
  'reading.open': z.strictObject({ id }),
  'reading.section': z.strictObject({ id, section: id }),
  'reading.find': z.strictObject({ id, query: z.string().max(LIMITS.query) }),
  'reading.place': z.strictObject({ id, place, progress: z.number().min(0).max(1) }),
  'reading.read': z.strictObject({ id, from: place, to: place, ms: z.number().min(0).max(day) }),
  'imports.start': z.strictObject({ sources: z.array(source).min(1).max(LIMITS.sources) }),
  'jobs.list': none,
  'jobs.cancel': z.strictObject({ id }),
  'settings.get': none,
  'settings.set': z.strictObject({
    theme: maybe(z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])),
    flow: maybe(z.enum(['scrolled', 'paginated'])),
    typography: maybe(typography),
    rollover: maybe(z.number()),
  }),
  'app.info': none,
  'app.openLink': z.strictObject({ url: z.string().min(1).max(LIMITS.path) }),
} satisfies { [M in Method]: z.ZodType<In<M>> }
