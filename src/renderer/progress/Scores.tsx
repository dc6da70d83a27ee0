import type { QuizSummary } from '#contract/study'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import styles from './Scores.module.css'
import { useDay } from './useWords'

/** So many quizzes are drawn; the others are in the list of all. */
const MOST = 12
const STEP = 24
const HEIGHT = 24
const INSET = 5

/** A text's quizzes, oldest first: the higher the dot the more was right; each leads to its quiz. */
export function Scores({ title, quizzes }: { title: string; quizzes: readonly QuizSummary[] }) {
  const t = useStrings()
  const inWords = useDay()
  const shown = quizzes.slice(-MOST)
  const last = shown.at(-1)
  if (!last) return null
  const y = ({ right, items }: QuizSummary) =>
    HEIGHT - INSET - (items > 0 ? right / items : 0) * (HEIGHT - 2 * INSET)
  const points = shown.map((quiz, n) => `${n * STEP + STEP / 2},${y(quiz)}`).join(' ')
  return (
    <div className={styles.scores}>
      <svg width={shown.length * STEP} height={HEIGHT} aria-hidden="true">
        <polyline className={styles.line} points={points} />
        {shown.map((quiz, n) => (
          <circle key={quiz.id} className={styles.dot} cx={n * STEP + STEP / 2} cy={y(quiz)} r="4" />
        ))}
      </svg>
      <ol className={styles.links} aria-label={t('progress.scores', { title })}>
        {shown.map((quiz) => (
          <li key={quiz.id}>
            <a
              href={toHash({ screen: 'quiz', id: quiz.id })}
              aria-label={t('progress.score', {
                date: inWords(quiz.day),
                right: quiz.right,
                items: quiz.items,
              })}
            >
              {quiz === last && t('progress.ratio', { right: quiz.right, items: quiz.items })}
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
