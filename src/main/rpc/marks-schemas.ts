import { z } from 'zod'
import type { In } from '#contract/api'
import type { MarksApi, NotebookApi } from '#contract/marks'
import { MARK_COLOURS, MARK_KINDS, MARK_STYLES } from '#core/study/marks'
import { id, LIMITS, maybe, none, place, source } from './fields'

const kind = z.enum(MARK_KINDS)
const edit = {
  colour: maybe(z.enum(MARK_COLOURS)),
  style: maybe(z.enum(MARK_STYLES)),
  note: maybe(z.string().max(LIMITS.words)),
  tags: maybe(z.array(z.string().max(LIMITS.tag)).max(LIMITS.tags)),
}
const filter = {
  query: maybe(z.string().max(LIMITS.query)),
  colour: maybe(z.enum(MARK_COLOURS)),
  kind: maybe(z.enum([...MARK_KINDS, 'note'])),
  tag: maybe(z.string().max(LIMITS.tag)),
  reading: maybe(id),
}
const as = z.enum(['markdown', 'annotations', 'csv'])

/** What the methods around marks take. */
export const marksSchemas = {
  'marks.list': z.strictObject({ id, kind: maybe(kind), section: maybe(id) }),
  'marks.pen': none,
  'marks.make': z.strictObject({ id, from: place, to: place, kind: maybe(kind), ...edit }),
  'marks.edit': z.strictObject({ mark: id, ...edit }),
  'marks.remove': z.strictObject({ mark: id }),
  'notebook.list': z.strictObject(filter),
  'notebook.rows': z.strictObject({
    ...filter,
    from: z.int().min(0),
    count: z.int().min(1).max(LIMITS.rows),
  }),
  'notebook.text': z.strictObject({ ...filter, as }),
  'notebook.save': z.strictObject({ ...filter, as }),
  'notebook.import': z.strictObject({ source, reading: maybe(id) }),
} satisfies { [M in keyof (MarksApi & NotebookApi)]: z.ZodType<In<M>> }
