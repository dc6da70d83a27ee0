import type { QuizSummary } from '#contract/study'
import type { UtcMs } from '#core/study/events'

/** After two days a quiz left in its middle is no longer what the reader has in mind. */
const OFFERED_MS = 2 * 24 * 60 * 60 * 1000

/**
 * The newest quiz, if it was left in its middle lately.
 *
 * @param quizzes newest first
 * @param now in milliseconds; a quiz of another device may lie ahead of it
 */
export function quizLeft(quizzes: readonly QuizSummary[], now: UtcMs): QuizSummary | undefined {
  const [last] = quizzes
  if (!last || last.answered === 0 || last.answered >= last.items) return undefined
  return now - last.at < OFFERED_MS ? last : undefined
}
