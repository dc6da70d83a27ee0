import { z } from 'zod'
import type { In } from '#contract/api'
import type { MarksApi } from '#contract/marks'
import { MARK_COLOURS, MARK_KINDS, MARK_STYLES } from '#core/study/marks'
import { id, LIMITS, maybe, none, place } from './fields'

const kind = z.enum(MARK_KINDS)
const edit = {
  colour: maybe(z.enum(MARK_COLOURS)),
  style: maybe(z.enum(MARK_STYLES)),
  note: maybe(z.string().max(LIMITS.words)),
  tags: maybe(z.array(z.string().max(LIMITS.tag)).max(LIMITS.tags)),
}

/** What the methods around marks take. */
export const marksSchemas = {
  'marks.list': z.strictObject({ id, kind: maybe(kind), section: maybe(id) }),
  'marks.pen': none,
  'marks.make': z.strictObject({ id, from: place, to: place, kind: maybe(kind), ...edit }),
  'marks.edit': z.strictObject({ mark: id, ...edit }),
  'marks.remove': z.strictObject({ mark: id }),
} satisfies { [M in keyof MarksApi]: z.ZodType<In<M>> }
