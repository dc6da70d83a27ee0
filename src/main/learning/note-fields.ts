import { z } from 'zod'
import { ANSWER_TYPES, FORM_KINDS } from '#core/facts/fact'
import type { Entity } from '#core/study/fold'
import { NOTE_ASKS, NOTE_SHAPES, type Note } from '#core/study/notes'

const words = z.string().max(100_000)
const place = z.object({ block: words, at: z.number().int().min(0) })
export const rangeField = z.object({
  text: words,
  from: place,
  to: place,
  quote: z.object({ exact: words, prefix: words, suffix: words }),
})
export const spanField = z.object({ start: z.number().int().min(0), end: z.number().int().min(0) })

const mediaField = z.object({
  file: z.string().regex(/^[0-9a-f]{16}$/),
  type: z.string().max(100),
  on: z.enum(['question', 'answer']),
})

const fields = z.object({
  reading: words.optional(),
  detached: z.boolean().optional(),
  // A word of a newer version, or none any more, is as if it had not been said.
  shape: z.enum(NOTE_SHAPES).optional().catch(undefined),
  ask: z.enum(NOTE_ASKS).optional().catch(undefined),
  kind: z.enum(FORM_KINDS),
  prompt: words,
  answer: words,
  accepts: z.array(words).default([]),
  type: z.enum(ANSWER_TYPES).catch('phrase'),
  hint: words.optional(),
  choices: z.array(words).default([]),
  attributed: words.optional(),
  trueFalse: z.boolean().optional(),
  source: rangeField.optional(),
  span: spanField.optional().catch(undefined),
  keptIn: words.optional().catch(undefined),
  fact: words.optional(),
  deck: words.optional().catch(undefined),
  tags: z.array(words).catch([]),
  comment: words.optional().catch(undefined),
  media: z.array(mediaField).optional().catch(undefined),
  addedAt: z.number(),
})

type Check = (value: unknown) => boolean
const isWords: Check = (value) => typeof value === 'string' && value.length <= 100_000
const areWords: Check = (value) => Array.isArray(value) && value.every(isWords)
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0
const isOneOf =
  (all: readonly string[]): Check =>
  (value) =>
    all.includes(value as string)
/** An object of these fields, no less and no more. */
function isOf(checks: Readonly<Record<string, Check>>): Check {
  const keys = Object.keys(checks)
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.keys(value).length === keys.length &&
    keys.every((key) => checks[key]!((value as Record<string, unknown>)[key]))
}
const isPlace = isOf({ block: isWords, at: isCount })
const isQuote = isOf({ exact: isWords, prefix: isWords, suffix: isWords })
const isMedia = isOf({
  file: (value) => typeof value === 'string' && /^[0-9a-f]{16}$/.test(value),
  type: isWords,
  on: isOneOf(['question', 'answer']),
})
const PLAIN: Readonly<Record<keyof z.infer<typeof fields>, Check>> = {
  ...{ reading: isWords, deck: isWords, comment: isWords, hint: isWords, keptIn: isWords, fact: isWords },
  ...{ prompt: isWords, answer: isWords, attributed: isWords },
  ...{ accepts: areWords, choices: areWords, tags: areWords },
  ...{
    shape: isOneOf(NOTE_SHAPES),
    ask: isOneOf(NOTE_ASKS),
    kind: isOneOf(FORM_KINDS),
    type: isOneOf(ANSWER_TYPES),
  },
  ...{ detached: (value) => typeof value === 'boolean', trueFalse: (value) => typeof value === 'boolean' },
  source: isOf({ text: isWords, from: isPlace, to: isPlace, quote: isQuote }),
  span: isOf({ start: isCount, end: isCount }),
  addedAt: Number.isFinite,
  media: (value) => Array.isArray(value) && value.every(isMedia),
}
const NEEDED = ['kind', 'prompt', 'answer', 'accepts', 'type', 'choices', 'tags', 'addedAt'] as const

/** Whether these fields are those of a note as they stand: nearly all are, and a library has very many. */
function isPlain(of: Readonly<Record<string, unknown>>): boolean {
  for (const key in of)
    if (!Object.hasOwn(PLAIN, key) || !PLAIN[key as keyof typeof PLAIN](of[key])) return false
  return NEEDED.every((key) => key in of)
}

/** A log only grows, so an entity that has not changed is the same object: each is read once. */
const known = new WeakMap<Entity, Note | null>()

function read(id: string, of: Readonly<Record<string, unknown>>): Note | null {
  const parsed = fields.safeParse(of)
  // An absent field and an undefined one are the same in a log, which is JSON.
  return parsed.success ? (JSON.parse(JSON.stringify({ id, ...parsed.data })) as Note) : null
}

/** A note by its fields; null when they are not those of one. */
export function noteOfFields(id: string, of: Readonly<Record<string, unknown>>): Note | null {
  const note = isPlain(of) ? ({ id, ...of } as Note) : read(id, of)
  if (!note) return null
  for (const field of ['hint', 'deck', 'comment', 'media'] as const)
    if (note[field]?.length === 0) delete note[field]
  if (note.span && note.span.end > (note.source?.quote.exact.length ?? 0)) delete note.span
  return note
}

/** A note out of the log; null when its fields are not those of one (a newer version's, a damaged log's). */
export function noteFrom(id: string, entity: Entity): Note | null {
  let note = known.get(entity)
  if (note === undefined) {
    note = noteOfFields(id, entity.fields)
    known.set(entity, note)
  }
  return note
}

/** The fields of a `put`, all of them. */
export function fieldsOfNote({ id, ...rest }: Note): Record<string, unknown> {
  void id
  return rest
}
