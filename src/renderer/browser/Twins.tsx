import type { CardLine } from '#contract/cards'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Detail.module.css'
import { useCardChange } from './useCardChange'

/** Other notes that ask in the same words, each to be put into the trash. */
export function Twins({ twins }: { twins: readonly CardLine[] }) {
  const t = useStrings()
  const change = useCardChange()
  if (twins.length === 0) return null
  return (
    <section className={styles.twins} aria-label={t('cards.twins')}>
      <h3>{t('cards.twins')}</h3>
      <ul>
        {twins.map(({ card, answer, deck }) => (
          <li key={card}>
            <span dir="auto">
              {answer} <small>{deck}</small>
            </span>
            <Button
              small
              look="quiet"
              aria-label={t('cards.deleteTwin', { answer })}
              onPress={() => void change([card], { deleted: true }, 'cards.deleted')}
            >
              {t('cards.delete')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
