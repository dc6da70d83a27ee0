import type { CardId } from '#core/study/notes'
import { useAnswer } from '#renderer/app/client'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import styles from './Detail.module.css'

/** So many answers are listed; few cards are answered more often. */
const MOST = 50

/** The answers to a card, the last first. */
export function History({ card }: { card: CardId }) {
  const t = useStrings()
  const date = useDateInWords()
  const { data: answers } = useAnswer('cards.history', { card })
  if (!answers || answers.length === 0) return null
  return (
    <section aria-label={t('cards.history')}>
      <h3>{t('cards.history')}</h3>
      <table className={styles.history}>
        <thead>
          <tr>
            <th scope="col">{t('cards.historyDay')}</th>
            <th scope="col">{t('cards.historyAnswer')}</th>
            <th scope="col">{t('cards.historyTime')}</th>
          </tr>
        </thead>
        <tbody>
          {answers.slice(0, MOST).map(({ at, day, mode, correct, grade, ms }) => (
            <tr key={at}>
              <td>{date(day)}</td>
              <td>
                {grade && mode !== 'practice'
                  ? t(`study.grade.${grade}`)
                  : t(correct ? 'cards.right' : 'cards.wrong')}
                {mode !== 'due' && <small> {t(`cards.mode.${mode}`)}</small>}
              </td>
              <td>{t('cards.seconds', { seconds: Math.round(ms / 100) / 10 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {answers.length > MOST && (
        <p className={styles.note}>{t('cards.historyMore', { count: answers.length - MOST })}</p>
      )}
    </section>
  )
}
