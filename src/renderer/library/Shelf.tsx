import { useRef } from 'react'
import type { LibraryItem } from '#contract/library'
import styles from './Library.module.css'
import { TextMenu } from './later'
import { ReadingRow } from './ReadingRow'
import { useTextActions } from './useTextActions'
import { useTextMenu } from './useTextMenu'

interface Props {
  title: string
  items: readonly LibraryItem[]
  quiet?: boolean
}

/** A few texts, each with all there is to say of it. */
export function Shelf({ title, items, quiet }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const actions = useTextActions({
    onRemoved: ([id]) => {
      // The keys stay in the list.
      const rows = [...(list.current?.children ?? [])]
      const at = items.findIndex((item) => item.id === id)
      const neighbour = rows[at + 1] ?? rows[at - 1]
      neighbour?.querySelector('a')?.focus()
    },
  })
  const menu = useTextMenu()
  if (items.length === 0) return null
  return (
    <section className={styles.shelf} data-quiet={quiet}>
      <h2 className={styles.shelfTitle}>{title}</h2>
      <ul ref={list}>
        {items.map((item) => (
          <ReadingRow key={item.id} item={item} onMenu={(from) => menu.open(item, from)} />
        ))}
      </ul>
      {menu.item && <TextMenu menu={menu} item={menu.item} actions={actions} />}
      {actions.sheets}
    </section>
  )
}
