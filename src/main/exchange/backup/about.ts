import { z } from 'zod'
import { DATA_VERSION } from '#main/storage/migrations'

/** What a backup says of itself; its last file. */
export const ABOUT = 'lectern-backup.json'
/** Of how a backup is laid out. */
export const FORMAT = 1

const count = z.int().min(0)
const about = z.object({
  format: z.literal(FORMAT),
  data: z.literal(DATA_VERSION),
  /** The version of the app that made it. */
  version: z.string().max(100),
  /** When it was made, in milliseconds since 1970. */
  at: z.number().min(0).max(8.64e15),
  /** What is in it, for who looks at it. */
  texts: count,
  cards: count,
  answers: count,
  /** Of every other file in it, by path: how long it is, and its SHA-256 in hexadecimal. */
  files: z.record(z.string().max(300), z.object({ size: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
})
/** Whatever its format is. */
const anyFormat = z.object({ format: z.int().min(0), data: z.int().min(0) })

export type About = z.infer<typeof about>

/** What a backup says of itself: that, or why it cannot be used. */
export function aboutFrom(text: string): About | 'newer' | 'damaged' {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const known = about.safeParse(value)
  if (known.success) return known.data
  const some = anyFormat.safeParse(value)
  return some.success && (some.data.format > FORMAT || some.data.data > DATA_VERSION) ? 'newer' : 'damaged'
}
