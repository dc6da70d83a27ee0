import { useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { RemovedItem } from '#contract/library'
import { inLine } from '#core/text/direction'
import { useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { Button } from '#renderer/ui/Button'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import styles from './RemovedTexts.module.css'

interface Props {
  items: readonly RemovedItem[]
  onClose: () => void
}

/** So many are drawn at once: a list of thousands would be waited for. */
const STEP = 100

/** What was removed, the way back for each, and the way on for good. */
export default function RemovedTexts({ items, onClose }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const list = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(STEP)
  const [dooming, setDooming] = useState<readonly RemovedItem[] | null>(null)
  const own = items.filter(({ builtIn }) => !builtIn)

  const sayFailed = useFailed()
  const restore = async (some: readonly RemovedItem[], row: number) => {
    const [{ title }] = some as [RemovedItem]
    const count = some.length
    try {
      const change = await client.call('library.restore', { ids: some.map(({ id }) => id) })
      const what = count === 1 ? { what: t('undo.what.restored', { title }) } : {}
      undo.offer(change, t('removed.back', { title, count }), what)
      // The keys stay in the list, and leave with its last row.
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-restore] button') ?? [])]
      ;(buttons[row + 1] ?? buttons[row - 1])?.focus()
      if (items.length === count) onClose()
    } catch (error) {
      sayFailed(error)
    }
  }
  const purge = async (some: readonly RemovedItem[]) => {
    setDooming(null)
    try {
      const { count } = await client.call('library.purge', { ids: some.map(({ id }) => id) })
      toast({ message: t('removed.purged', { count }) })
      if (items.length === count) onClose()
    } catch (error) {
      sayFailed(error)
    }
  }
  const meta = ({ byline, removedAt, cards }: RemovedItem) =>
    inLine([
      byline,
      t('removed.on', { date: intl.formatDate(removedAt, { dateStyle: 'long' }) }),
      cards > 0 && t('removed.cards', { cards }),
    ])

  if (dooming) {
    return (
      <Sheet title={t('removed.purgeTitle')} isOpen onClose={() => setDooming(null)}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void purge(dooming)
          }}
        >
          <p className={styles.doom}>
            {t('removed.purgeSays', { count: dooming.length, title: dooming[0]!.title })}
          </p>
          <FormActions does={t('removed.purge')} onCancel={() => setDooming(null)} />
        </form>
      </Sheet>
    )
  }
  return (
    <Sheet title={t('removed.title')} isOpen onClose={onClose}>
      <section className={styles.scroll} tabIndex={0} aria-label={t('removed.title')}>
        <ul ref={list}>
          {items.slice(0, shown).map((item, n) => (
            <li key={item.id} className={styles.row}>
              <div className={styles.words}>
                <p className={styles.title} dir="auto">
                  {item.title}
                </p>
                <p className={styles.meta}>{meta(item)}</p>
              </div>
              <div className={styles.does}>
                <span data-restore="">
                  <Button
                    small
                    aria-label={t('removed.restoreOf', { title: item.title })}
                    onPress={() => void restore([item], n)}
                  >
                    {t('removed.restore')}
                  </Button>
                </span>
                {!item.builtIn && (
                  <Button
                    small
                    look="quiet"
                    aria-label={t('removed.purgeOf', { title: item.title })}
                    onPress={() => setDooming([item])}
                  >
                    {t('removed.purge')}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
        {items.length > shown && (
          <Button small look="quiet" onPress={() => setShown(shown + STEP)}>
            {t('removed.more', { count: items.length - shown })}
          </Button>
        )}
      </section>
      {items.length > 1 && (
        <div className={styles.all}>
          <Button small look="quiet" onPress={() => void restore(items, 0)}>
            {t('removed.restoreAll')}
          </Button>
          {own.length > 0 && (
            <Button small look="quiet" onPress={() => setDooming(own)}>
              {t('removed.purgeAll')}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  )
}
