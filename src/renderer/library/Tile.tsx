import { memo } from 'react'
import type { LibraryItem } from '#contract/library'
import { toHash } from '#renderer/app/routes'
import type { Choice } from '#renderer/ui/useSelection'
import { Check } from './Check'
import { Cover } from './Cover'
import { asChoosable } from './grid'
import { MoreButton } from './MoreButton'
import styles from './TextList.module.css'
import { textId } from './text-id'
import { useCardsInWords, useReadInWords } from './words'

interface LineProps {
  items: readonly LibraryItem[]
  /** The place of the first of them in the list. */
  row: number
  columns: number
  height: number
  choice: Choice
  onMenu: (item: LibraryItem, from: HTMLElement) => void
}

/** A line of covers. */
export function TileLine({ items, row, columns, height, choice, onMenu }: LineProps) {
  return (
    <tr
      aria-rowindex={row / columns + 1}
      className={styles.tiles}
      style={{ blockSize: height, gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
    >
      {items.map((item, n) => (
        <Tile
          key={item.id}
          item={item}
          row={row + n}
          isActive={row + n === choice.active}
          isChosen={choice.isChosen(item.id)}
          onMenu={onMenu}
        />
      ))}
    </tr>
  )
}

interface Props extends Pick<LineProps, 'row' | 'onMenu'> {
  item: LibraryItem
  isActive: boolean
  isChosen: boolean
}

/** A text by its cover. The list hears its presses and keys. */
const Tile = memo(function Tile({ item, row, isActive, isChosen, onMenu }: Props) {
  const read = useReadInWords()(item)
  const cards = useCardsInWords()(item)
  const { id, title, byline, state, furthest } = item
  const href = toHash({ screen: 'reader', id })
  return (
    <td
      id={textId(row)}
      {...asChoosable(isChosen)}
      className={styles.tile}
      data-row={row}
      data-text={id}
      data-active={isActive}
    >
      <div className={styles.front} data-open={id}>
        <Cover item={item} />
        {state !== 'new' && (
          <span
            className={styles.mark}
            style={{ inlineSize: `${state === 'finished' ? 100 : furthest * 100}%` }}
          />
        )}
      </div>
      <Check />
      <div className={styles.caption}>
        <div className={styles.words}>
          <a tabIndex={-1} draggable={false} className={styles.name} href={href} dir="auto">
            {title}
          </a>
          <p className={styles.by} dir="auto">
            {byline}
          </p>
          <p className={styles.how}>{[read, cards].filter(Boolean).join(' · ')}</p>
        </div>
        <MoreButton title={title} isBare onOpen={(from) => onMenu(item, from)} />
      </div>
    </td>
  )
})
