import type { QuizKind, QuizSummary } from '#contract/study'
import type { UtcMs } from '#core/study/events'

/** After two days a quiz left unfinished is no longer what the reader has in mind. */
const RESUMED_MS = 2 * 24 * 60 * 60 * 1000

const isOpen = ({ answered, items, at }: QuizSummary, now: UtcMs): boolean =>
  answered < items && now - at < RESUMED_MS

/**
 * The quiz to go on with instead of beginning one: the newest of this reading alone that is unfinished. A quiz
 * before reading is only gone on with before reading: its answers say nothing of what was read.
 *
 * @param quizzes of the reading, newest first
 * @param now in ms; a quiz of another device may lie ahead of it
 */
export function unfinished(
  quizzes: readonly QuizSummary[],
  kind: QuizKind,
  now: UtcMs,
): QuizSummary | undefined {
  return quizzes.find(
    (quiz) =>
      isOpen(quiz, now) && quiz.readings.length === 1 && (quiz.kind === 'before') === (kind === 'before'),
  )
}

/**
 * The newest quiz of all, if it was left in its middle lately.
 *
 * @param quizzes newest first
 * @param now in ms; a quiz of another device may lie ahead of it
 */
export function quizLeft(quizzes: readonly QuizSummary[], now: UtcMs): QuizSummary | undefined {
  const [last] = quizzes
  return last && last.answered > 0 && isOpen(last, now) ? last : undefined
}
