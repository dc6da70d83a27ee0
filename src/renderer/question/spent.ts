/** Whoever looks at one question for longer has most likely looked away. */
const AT_MOST_MS = 60_000

/** The time a question took, in whole milliseconds, from the moments it was shown and answered. */
export function spent(shown: number, answered: number): number {
  return Math.min(AT_MOST_MS, Math.max(0, Math.round(answered - shown)))
}
