import { CircleHelp, Map as MapIcon } from 'lucide-react'
import { useRef } from 'react'
import type { LibraryItem } from '#contract/library'
import type { ReadingProgress } from '#contract/progress'
import { useClient } from '#renderer/app/client'
import { navigate, toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { useLearn } from '#renderer/learning/useLearn'
import { IconButton } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import { useMeta } from './meta'
import styles from './ReadingRow.module.css'
import { RemoveReading } from './RemoveReading'

interface Props {
  item: LibraryItem
  /** What is known of its cards; absent where nothing was done with it yet. */
  progress: ReadingProgress | undefined
}

export function ReadingRow({ item, progress }: Props) {
  const t = useStrings()
  const meta = useMeta()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const cards = progress?.cards ?? 0
  const { id, title } = item
  const { quiz } = useLearn(id)

  const row = useRef<HTMLLIElement>(null)
  const remove = async (keepNotes: boolean) => {
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling
    try {
      const change = await client.call('library.remove', { id, ...(keepNotes && { keepNotes }) })
      neighbour?.querySelector('a')?.focus()
      const message = t(keepNotes ? 'library.removedKept' : 'library.removed', { title })
      undo.offer(change, message, { what: t('undo.what.removed', { title }) })
    } catch {
      toast({ message: t('error.save'), tone: 'error' })
    }
  }

  const percent = Math.round(item.furthest * 100)
  const now = Math.round(item.progress * 100)
  // A few lines back from the furthest place is no news.
  const isBack = percent - now > 5
  const recall = progress?.recall ?? null
  return (
    <li ref={row} className={styles.row}>
      <a className={styles.link} href={toHash({ screen: 'reader', id })}>
        <span className={styles.title}>{title}</span>
        <span className={styles.meta}>{meta(item)}</span>
        {cards > 0 && (
          <span className={styles.cards}>
            {t('library.cards', {
              cards,
              state: recall === null ? 'fresh' : 'learned',
              percent: Math.round((recall ?? 0) * 100),
            })}
          </span>
        )}
      </a>
      <div className={styles.state}>
        {percent > 0 && (
          <>
            <span>
              {item.finished ? t('library.finished') : t('library.percent', { percent })}
              {isBack && now > 0 && ` · ${t('library.nowAt', { percent: now })}`}
            </span>
            <Progress label={t('library.progressOf', { title })} value={item.furthest} />
          </>
        )}
      </div>
      <div className={styles.actions}>
        {cards > 0 && (
          <>
            <IconButton label={t('library.mapOf', { title })} onPress={() => navigate({ screen: 'map', id })}>
              <MapIcon size={18} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('library.quizOf', { title })} onPress={quiz}>
              <CircleHelp size={18} aria-hidden="true" />
            </IconButton>
          </>
        )}
        <RemoveReading title={title} cards={cards} onRemove={(keep) => void remove(keep)} />
      </div>
    </li>
  )
}
