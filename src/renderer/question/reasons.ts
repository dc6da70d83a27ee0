import type { ReportReason } from '#core/study/reports'

/** What can be bad about a question, in the order it is offered. */
export const REASONS = [
  'wrong',
  'unclear',
  'trivial',
  'wording',
  'ambiguous',
  'revealing',
  'choices',
  'other',
] as const satisfies readonly ReportReason[]
