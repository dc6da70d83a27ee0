import { useRef } from 'react'
import { useIntl } from 'react-intl'
import type { RemovedItem } from '#contract/library'
import { RpcError, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { Button } from '#renderer/ui/Button'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './RemovedTexts.module.css'

interface Props {
  items: readonly RemovedItem[]
  onClose: () => void
}

/** What was removed, and the way back for each. */
export function RemovedTexts({ items, onClose }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const list = useRef<HTMLUListElement>(null)

  const restore = async ({ id, title }: RemovedItem, row: number) => {
    try {
      const change = await client.call('library.restore', { id })
      undo.offer(change, t('removed.back', { title }), { what: t('undo.what.restored', { title }) })
      // The keys stay in the list, and leave with its last row.
      const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
      ;(buttons[row + 1] ?? buttons[row - 1])?.focus()
      if (items.length === 1) onClose()
    } catch (error) {
      const isPlain = error instanceof RpcError && error.code === 'FAILED'
      toast({ message: isPlain ? error.message : t('error.save'), tone: 'error' })
    }
  }
  const meta = ({ byline, removedAt, cards, whole }: RemovedItem) =>
    [
      byline,
      t('removed.on', { date: intl.formatDate(removedAt, { dateStyle: 'long' }) }),
      cards > 0 && t('removed.cards', { cards }),
      !whole && t('removed.gone'),
    ]
      .filter(Boolean)
      .join(' · ')
  const restorable = items.filter(({ whole }) => whole)

  return (
    <Sheet title={t('removed.title')} isOpen onClose={onClose}>
      <section className={styles.scroll} tabIndex={0} aria-label={t('removed.title')}>
        <ul ref={list}>
          {items.map((item) => (
            <li key={item.id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.title} dir="auto">
                  {item.title}
                </p>
                <p className={styles.meta}>{meta(item)}</p>
              </div>
              {item.whole && (
                <Button
                  small
                  aria-label={t('removed.restoreOf', { title: item.title })}
                  onPress={() => void restore(item, restorable.indexOf(item))}
                >
                  {t('removed.restore')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </section>
    </Sheet>
  )
}
