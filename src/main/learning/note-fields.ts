import { z } from 'zod'
import { ANSWER_TYPES, FORM_KINDS } from '#core/facts/fact'
import type { Entity } from '#core/study/fold'
import type { Note } from '#core/study/notes'

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
  span: spanField.optional(),
  fact: words.optional(),
  addedAt: z.number(),
})

/** A log only grows, so an entity that has not changed is the same object: each is read once. */
const known = new WeakMap<Entity, Note | null>()

/** A note out of the log; null when its fields are not those of one (a newer version's, a damaged log's). */
export function noteFrom(id: string, entity: Entity): Note | null {
  let note = known.get(entity)
  if (note === undefined) {
    const parsed = fields.safeParse(entity.fields)
    // An absent field and an undefined one are the same in a log, which is JSON.
    note = parsed.success ? (JSON.parse(JSON.stringify({ id, ...parsed.data })) as Note) : null
    if (note?.hint === '') delete note.hint
    if (note?.span && note.span.end > (note.source?.quote.exact.length ?? 0)) delete note.span
    known.set(entity, note)
  }
  return note
}

/** The fields of a `put`, all of them. */
export function fieldsOfNote({ id, ...rest }: Note): Record<string, unknown> {
  void id
  return rest
}
