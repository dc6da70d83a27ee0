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
  addedAt: z.number(),
})

/** A log only grows, so an entity that has not changed is the same object: each is read once. */
const known = new WeakMap<Entity, Note | null>()

/** A note by its fields; null when they are not those of one. */
export function noteOfFields(id: string, of: Readonly<Record<string, unknown>>): Note | null {
  const parsed = fields.safeParse(of)
  if (!parsed.success) return null
  // An absent field and an undefined one are the same in a log, which is JSON.
  const note = JSON.parse(JSON.stringify({ id, ...parsed.data })) as Note
  for (const field of ['hint', 'deck', 'comment'] as const) if (note[field] === '') delete note[field]
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
