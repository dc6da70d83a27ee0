import { useStrings } from '#renderer/app/strings'
import styles from './Answered.module.css'
import { difference } from './difference'

const MARKS = { both: 'span', written: 'del', right: 'ins' } as const

interface Props {
  given: string
  answer: string
  isRight: boolean
}

/** What the reader wrote; where it is near to the answer, the letters too many struck out and those missing put in. */
export function Written({ given, answer, isRight }: Props) {
  const t = useStrings()
  const stretches = isRight ? null : difference(given, answer)
  return (
    <p className={styles.given}>
      {t('quiz.wrote')}{' '}
      <q dir="auto" className={stretches ? 'visually-hidden' : undefined}>
        {given}
      </q>
      {stretches && (
        <span className={styles.difference} dir="auto" aria-hidden="true">
          {stretches.map(({ words, of }, n) => {
            const Mark = MARKS[of]
            return <Mark key={`${n} ${words}`}>{words}</Mark>
          })}
        </span>
      )}
    </p>
  )
}
