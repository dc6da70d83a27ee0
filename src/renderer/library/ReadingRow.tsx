import { Trash2 } from 'lucide-react'
import { useRef } from 'react'
import type { LibraryItem } from '#contract/library'
import { useClient } from '#renderer/app/client'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { IconButton } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import { useMeta } from './meta'
import styles from './ReadingRow.module.css'

export function ReadingRow({ item }: { item: LibraryItem }) {
  const t = useStrings()
  const meta = useMeta()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()

  const row = useRef<HTMLLIElement>(null)
  const remove = async () => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling
    try {
      const change = await client.call('library.remove', { id: item.id })
      neighbour?.querySelector('a')?.focus()
      undo.offer(change, t('library.removed', { title: item.title }))
    } catch {
      toast({ message: t('error.save'), tone: 'error' })
    }
  }

  const percent = Math.round(item.progress * 100)
  return (
    <li ref={row} className={styles.row}>
      <a className={styles.link} href={toHash({ screen: 'reader', id: item.id })}>
        <span className={styles.title}>{item.title}</span>
        <span className={styles.meta}>{meta(item)}</span>
      </a>
      <div className={styles.state}>
        {percent > 0 && (
          <>
            <span>{percent >= 100 ? t('library.finished') : t('library.percent', { percent })}</span>
            <Progress label={t('library.progressOf', { title: item.title })} value={item.progress} />
          </>
        )}
      </div>
      <IconButton label={t('library.removeOf', { title: item.title })} onPress={() => void remove()}>
        <Trash2 size={18} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
