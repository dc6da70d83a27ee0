import { memo } from 'react'
import { useIntl } from 'react-intl'
import type { LibraryItem } from '#contract/library'
import { isolated } from '#core/text/direction'
import { toHash } from '#renderer/app/routes'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { Check } from './Check'
import { MoreButton } from './MoreButton'
import styles from './TextList.module.css'
import { textId } from './text-id'
import { useReadInWords } from './words'

/** How high a line is, in CSS pixels: all are, so that any can be gone to without drawing those before it. */
export const ROW = 56

interface Props {
  item: LibraryItem
  row: number
  isActive: boolean
  isChosen: boolean
  onMenu: (item: LibraryItem, from: HTMLElement) => void
}

/** A text in the list. The list hears its presses and keys. */
export const Line = memo(function Line({ item, row, isActive, isChosen, onMenu }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const inTime = useTimeInWords()
  const read = useReadInWords()(item)
  const { id, title, byline, words, minutes, recall, cards, addedAt } = item
  return (
    <tr
      id={textId(row)}
      className={styles.line}
      aria-rowindex={row + 2}
      aria-selected={isChosen}
      data-row={row}
      data-text={id}
      data-active={isActive}
    >
      <td className={styles.check}>
        <Check />
      </td>
      <td className={styles.title}>
        <a tabIndex={-1} draggable={false} href={toHash({ screen: 'reader', id })}>
          {isolated(title)}
        </a>
      </td>
      <td className={styles.author}>{isolated(byline ?? '')}</td>
      <td className={styles.read}>{read}</td>
      <td className={styles.memory}>
        {recall === null
          ? cards > 0 && t('library.cardCount', { cards })
          : t('library.remembered', { percent: Math.round(recall * 100) })}
      </td>
      <td className={styles.length}>{words === 0 ? t('meta.noText') : inTime(minutes)}</td>
      <td className={styles.added}>
        {addedAt !== undefined && intl.formatDate(addedAt, { dateStyle: 'medium' })}
      </td>
      <td className={styles.more}>
        <MoreButton title={title} isBare onOpen={(from) => onMenu(item, from)} />
      </td>
    </tr>
  )
})
