export const REPORT_REASONS = [
  'wrong',
  'unclear',
  'trivial',
  'wording',
  'ambiguous',
  'revealing',
  'choices',
  'other',
] as const
/**
 * What is bad about a question: its answer is not right, it is not clear what is asked, it is not worth knowing, it is
 * badly worded, another answer is right too, it gives its answer away, its wrong choices are bad, or something else.
 */
export type ReportReason = (typeof REPORT_REASONS)[number]
