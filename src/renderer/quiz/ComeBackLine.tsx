import type { CardView, Quiz } from '#contract/study'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { comeBack, missedNotes } from './comeBack'
import styles from './Result.module.css'
import { whatIsMissed } from './walk'

/** When the questions of a finished quiz come back. */
export function ComeBackLine({ quiz, missed }: { quiz: Quiz; missed: number }) {
  const notes = missedNotes(quiz)
  if (notes.length === 0) return <Line quiz={quiz} missed={missed} cards={[]} />
  return <Known quiz={quiz} missed={missed} notes={notes} />
}

function Known({ notes, ...props }: { quiz: Quiz; missed: number; notes: string[] }) {
  const { data, error } = useAnswer('study.practice', { notes })
  // A line of its own from the start: what stands below must not move.
  if (!data && !error) return <p className={styles.words}>{'\u00a0'}</p>
  return <Line {...props} cards={data ?? []} />
}

function Line({ quiz, missed, cards }: { quiz: Quiz; missed: number; cards: readonly CardView[] }) {
  const t = useStrings()
  const { after, rest } = comeBack(quiz, cards)
  const what = whatIsMissed(quiz)
  return (
    <p className={styles.words}>
      {what === 'facts' && `${t('quiz.several')} `}
      {t('quiz.after', {
        after,
        missed,
        number: t('quiz.number', { n: missed }),
        what,
        texts: quiz.readings.length,
      })}
      {rest > 0 && ` ${t('quiz.rest', { rest })}`}
    </p>
  )
}
