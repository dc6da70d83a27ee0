import { ArrowDownUp } from 'lucide-react'
import type { CardQuery, CardSort } from '#contract/cards'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './Browser.module.css'

const SORTS: readonly CardSort[] = [
  'added',
  'question',
  'deck',
  'due',
  'answered',
  'recall',
  'stability',
  'difficulty',
  'lapses',
]

interface Props {
  asked: CardQuery
  onAsk: (asked: CardQuery) => void
}

/** What the cards are listed by, and which way. */
export function SortChoice({ asked, onAsk }: Props) {
  const t = useStrings()
  const sort = asked.sort ?? 'added'
  const descending = asked.descending ?? sort === 'added'
  return (
    <div className={styles.sort}>
      <select
        className={`${controls.input} ${styles.choice}`}
        aria-label={t('cards.sort')}
        value={sort}
        onChange={(event) => onAsk({ query: asked.query, sort: event.target.value as CardSort })}
      >
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t(`cards.sort.${one}`)}
          </option>
        ))}
      </select>
      <IconButton
        label={t(descending ? 'cards.ascending' : 'cards.descending')}
        onPress={() => onAsk({ query: asked.query, sort, descending: !descending })}
      >
        <ArrowDownUp size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
