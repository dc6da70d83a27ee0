import { z } from 'zod'
import type { In } from '#contract/api'
import type { CalibrationApi } from '#contract/calibration'
import type { ParametersApi } from '#contract/parameters'
import { id, maybe, none } from './fields'

const months = maybe(z.int().min(0).max(1_200))

/** What the methods around parameters and calibration take. */
export const parametersSchemas = {
  'parameters.get': none,
  'parameters.fit': none,
  'parameters.back': z.strictObject({ to: z.enum(['default', 'before']) }),
  'parameters.setAutomatic': z.strictObject({ automatic: z.boolean() }),
  'progress.calibration': z.strictObject({ months }),
  'progress.retention': z.strictObject({ months }),
  'progress.score': z.strictObject({ reading: maybe(id) }),
} satisfies { [M in keyof (ParametersApi & CalibrationApi)]: z.ZodType<In<M>> }
