import type { Quiz } from '#contract/study'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Missing } from '#renderer/ui/Missing'
import { Asking } from './Asking'
import styles from './QuizScreen.module.css'
import { Result } from './Result'
import { useQuiz } from './useQuiz'

/** A quiz: the question it is at, or once all are answered its result. */
export default function QuizScreen({ id }: { id: string }) {
  const t = useStrings()
  const { data: quiz, error } = useAnswer('quiz.get', { id })
  if (quiz && quiz.items.length > 0) return <Sitting quiz={quiz} />
  if (quiz) return <Missing words={t('quiz.empty')} />
  if (error) return <Missing words={t(error.code === 'NOT_FOUND' ? 'quiz.gone' : 'error.load')} />
  return <main className={styles.waiting} aria-busy="true" />
}

function Sitting({ quiz }: { quiz: Quiz }) {
  const handle = useQuiz(quiz)
  if (handle.at === null || !handle.item) return <Result quiz={handle.quiz} />
  return <Asking key={handle.at} handle={handle} at={handle.at} item={handle.item} />
}
