import { useState } from 'react'
import type { QuizSummary } from '#contract/study'
import { inLine } from '#core/text/direction'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Quizzes.module.css'
import { useDay } from './useWords'

const FIRST = 12

/** The titles of a quiz's texts; of more than two the first, and how many more. */
function titlesOf({ readings }: QuizSummary, t: ReturnType<typeof useStrings>): string {
  const [first, ...others] = readings.map(({ title }) => title)
  if (!first || others.length < 2) return inLine([first, ...others])
  return t('progress.andMore', { title: first, more: others.length })
}

/** What was asked about: of several texts some may not have been read. */
const kindOf = ({ kind, readings }: QuizSummary) =>
  kind === 'after' && readings.length > 1 ? 'several' : kind

/** Every quiz kept, newest first; each can be opened again. */
export function Quizzes({ quizzes }: { quizzes: readonly QuizSummary[] }) {
  const t = useStrings()
  const inWords = useDay()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? quizzes : quizzes.slice(0, FIRST)
  return (
    <>
      <table className={styles.quizzes}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('progress.colDay')}</th>
            <th scope="col">{t('progress.colText')}</th>
            <th scope="col">{t('progress.colKind')}</th>
            <th scope="col">{t('progress.colScore')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((quiz) => (
            <tr key={quiz.id}>
              <td>
                <a href={toHash({ screen: 'quiz', id: quiz.id })}>{inWords(quiz.day)}</a>
              </td>
              <td className={styles.text}>{titlesOf(quiz, t)}</td>
              <td>{t('progress.quizKind', { kind: kindOf(quiz) })}</td>
              <td className={styles.score}>
                {quiz.answered < quiz.items
                  ? t('progress.unfinished', { answered: quiz.answered, items: quiz.items })
                  : t('progress.ratio', { right: quiz.right, items: quiz.items })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < quizzes.length && (
        <Button small look="quiet" onPress={() => setWhole(true)}>
          {t('progress.moreQuizzes', { count: quizzes.length })}
        </Button>
      )}
    </>
  )
}
