import { z } from 'zod'
import type { In } from '#contract/api'
import type { ProgressApi } from '#contract/progress'
import { id, none } from './fields'

/** Some ten million pixels of a picture, in base64. */
const LONGEST = 16_000_000

/** What the pictures of progress take. */
export const progressSchemas = {
  'progress.overview': none,
  'progress.readings': none,
  'progress.section': z.strictObject({ id, section: id }),
  'progress.map': z.strictObject({ id, days: z.array(z.int().min(0).max(36_500)).min(1).max(400) }),
  'progress.strength': none,
  'progress.scores': none,
  'progress.curves': none,
  'progress.save': z.strictObject({
    name: z.string().regex(/^[a-z][a-z-]{0,39}$/),
    as: z.enum(['csv', 'svg', 'png']),
    content: z.string().max(LONGEST),
  }),
} satisfies { [M in keyof ProgressApi]: z.ZodType<In<M>> }
