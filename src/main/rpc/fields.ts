import { z } from 'zod'

/** Sizes no honest window comes near; they keep a broken or hostile one from filling memory or the disk. */
export const LIMITS = {
  pastedText: 20_000_000,
  path: 4_096,
  query: 1_000,
  /** As many files as a folder is looked through for. */
  sources: 20_000,
  /** Of a question, an answer, a hint. */
  words: 20_000,
  tag: 100,
  /** Of one mark. */
  tags: 50,
  /** Of the notebook, asked for at once. */
  rows: 500,
  /** Of facts, notes, choices named in one call. */
  items: 20_000,
} as const

export const none = z.strictObject({})
export const id = z.string().min(1).max(200)
export const place = z.strictObject({ block: id, at: z.int().min(0).max(1e9) })
export const duration = z
  .number()
  .min(0)
  .max(24 * 60 * 60 * 1000)

/** An optional field that may be left out but not given as undefined, as JSON has it. */
export const maybe = <T>(schema: z.ZodType<T>) => z.exactOptional(schema)

const path = z.string().min(1).max(LIMITS.path)
/** Of a page on the web. Only `imports.start` takes one: nothing else fetches. */
export const address = z.strictObject({ address: path })
export const source = z.union([
  z.strictObject({ path }),
  z.strictObject({ upload: id, within: maybe(path) }),
  z.strictObject({ name: path }),
  z.strictObject({
    text: z.string().min(1).max(LIMITS.pastedText),
    html: maybe(z.string().max(LIMITS.pastedText)),
  }),
])
