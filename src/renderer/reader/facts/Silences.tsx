import type { ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Silences.module.css'
import { useFactActions } from './useFactActions'

interface Props {
  id: ReadingId
  answers: readonly string[]
}

/** The answers that nothing is asked about in a text, each to be asked about again; closed until wanted. */
export function Silences({ id, answers }: Props) {
  const t = useStrings()
  const { unsilence } = useFactActions(id)
  if (answers.length === 0) return null
  return (
    <details className={styles.silences}>
      <summary>{t('facts.silences', { count: answers.length })}</summary>
      <ul>
        {answers.map((answer) => (
          <li key={answer} className={styles.line}>
            <span className={styles.answer} dir="auto">
              {answer}
            </span>
            <Button
              small
              look="quiet"
              aria-label={t('facts.askAgainOf', { question: answer })}
              onPress={() => void unsilence(answer)}
            >
              {t('facts.askAgain')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
