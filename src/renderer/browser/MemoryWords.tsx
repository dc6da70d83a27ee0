import type { CardLine, CardState } from '#contract/cards'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import styles from './Detail.module.css'

/** What is known of how well a card is remembered, in words. */
export function MemoryWords({ memory, line }: { memory: CardState | undefined; line: CardLine }) {
  const t = useStrings()
  const date = useDateInWords()
  return (
    <section aria-label={t('cards.memory')}>
      <h3>{t('cards.memory')}</h3>
      {line.leech && <p className={styles.note}>{t('cards.leech', { lapses: line.lapses })}</p>}
      {memory ? (
        <p>
          {t('cards.remembered', {
            recall: memory.recall,
            days: Math.max(1, Math.round(memory.stability)),
            difficulty: Math.round(memory.difficulty * 10) / 10,
            reps: memory.reps,
            lapses: memory.lapses,
            due: date(memory.due),
          })}
        </p>
      ) : (
        <p>{t('cards.neverAnswered')}</p>
      )}
    </section>
  )
}
