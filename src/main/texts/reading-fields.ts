import { z } from 'zod'
import type { Entity } from '#core/study/fold'
import type { Reading } from '#core/text/document'

/** What the log keeps of a reading: its metadata and what the library shows without opening the text. */
export interface StoredReading extends Reading {
  /** The name of the file as it was brought, never a path. */
  file: string
  words: number
  sections: number
  addedAt: number
}

const words = z.string().max(10_000)
const hex = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length}}$`))

/** Ids become the names of folders: what is not one of these never reaches the disk. */
export const isReadingId = (id: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)

const fields = z.object({
  text: hex(32),
  original: hex(64),
  file: words,
  title: words,
  byline: words.optional(),
  authors: z.array(z.object({ given: words.optional(), family: words.optional(), full: words })),
  published: words.optional(),
  publisher: words.optional(),
  language: words,
  series: words.optional(),
  identifier: words.optional(),
  source: words.optional(),
  cover: words.optional(),
  format: words,
  modelVersion: z.number(),
  words: z.number(),
  sections: z.number(),
  addedAt: z.number(),
})

/** A reading out of the log; null when its fields are not those of one (a newer version's, a damaged log's). */
export function readingFrom(ref: string, entity: Entity): StoredReading | null {
  const parsed = fields.safeParse(entity.fields)
  if (!parsed.success || !isReadingId(ref)) return null
  // An absent field and an undefined one are the same in a log, which is JSON.
  return JSON.parse(JSON.stringify({ id: ref, ...parsed.data })) as StoredReading
}

/** The fields of a `put`, all of them: bringing a reading back writes each anew. */
export function fieldsOf({ id, ...rest }: StoredReading): Record<string, unknown> {
  void id
  return rest
}
