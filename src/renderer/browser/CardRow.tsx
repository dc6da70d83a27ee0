import { Flag } from 'lucide-react'
import { memo } from 'react'
import type { CardLine } from '#contract/cards'
import { dirOf, inLine } from '#core/text/direction'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import { Asking } from '#renderer/question/Asked'
import styles from './CardList.module.css'

/** How high a row is, in CSS pixels: all are, so that any can be gone to without drawing those before it. */
export const ROW = 60

interface Props {
  id: string
  line: CardLine
  row: number
  count: number
  isActive: boolean
  isChosen: boolean
}

/** A card in the list: what it asks, its answer, and how it stands. The list hears its presses and keys. */
export const CardRow = memo(function CardRow({ id, line, row, count, isActive, isChosen }: Props) {
  const t = useStrings()
  const date = useDateInWords()
  const { prompt, answer, deck, state, due, flag, leech, tags } = line
  const when = state === 'later' && due ? t('cards.dueOn', { day: date(due) }) : t(`cards.state.${state}`)
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={styles.row}
      aria-selected={isChosen}
      aria-posinset={row + 1}
      aria-setsize={count}
      data-active={isActive}
      data-state={state}
      data-card={line.card}
      data-row={row}
    >
      <span className={styles.prompt} dir={dirOf(prompt)}>
        {prompt === '' ? t('card.wordless') : <Asking prompt={prompt} />}
      </span>
      <span className={styles.answer} dir={dirOf(prompt)}>
        <bdi>{answer || t('card.wordless')}</bdi>
      </span>
      <span className={styles.state}>
        {flag > 0 && (
          <>
            <Flag size={13} aria-hidden="true" />
            <span className="visually-hidden">{t('cards.flagged')}</span> {flag}
            {' · '}
          </>
        )}
        {leech && state === 'suspended' ? t('cards.state.leech') : when}
      </span>
      <span className={styles.deck}>{inLine([deck, ...tags])}</span>
    </div>
  )
})
