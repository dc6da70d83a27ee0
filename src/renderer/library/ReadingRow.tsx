import { CircleHelp, Map as MapIcon } from 'lucide-react'
import type { LibraryItem } from '#contract/library'
import { navigate, toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { useLearn } from '#renderer/learning/useLearn'
import { percentRead } from '#renderer/text/geography'
import { IconButton } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import { MoreButton } from './MoreButton'
import { useMeta } from './meta'
import styles from './ReadingRow.module.css'
import { useCardsInWords, useReadInWords } from './words'

interface Props {
  item: LibraryItem
  onMenu: (from: HTMLElement) => void
}

export function ReadingRow({ item, onMenu }: Props) {
  const t = useStrings()
  const meta = useMeta()
  const read = useReadInWords()(item)
  const cards = useCardsInWords()(item)
  const { id, title } = item
  const { quiz } = useLearn(id)

  const now = percentRead(item.progress)
  // A few lines back from the furthest place is no news.
  const isBack = percentRead(item.furthest) - now > 5
  return (
    <li className={styles.row}>
      <a className={styles.link} href={toHash({ screen: 'reader', id })}>
        {/* At the edge where all titles begin, whichever way its own words run. */}
        <span className={styles.title}>
          <bdi>{title}</bdi>
        </span>
        <span className={styles.meta}>{meta(item)}</span>
        {cards && <span className={styles.cards}>{cards}</span>}
      </a>
      <div className={styles.state}>
        {read && (
          <>
            <span>
              {read}
              {isBack && now > 0 && ` · ${t('library.nowAt', { percent: now })}`}
            </span>
            <Progress label={t('library.progressOf', { title })} value={item.furthest} />
          </>
        )}
      </div>
      <div className={styles.actions}>
        {cards && (
          <>
            <IconButton label={t('library.mapOf', { title })} onPress={() => navigate({ screen: 'map', id })}>
              <MapIcon size={18} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('library.quizOf', { title })} onPress={quiz}>
              <CircleHelp size={18} aria-hidden="true" />
            </IconButton>
          </>
        )}
        <MoreButton title={title} onOpen={onMenu} />
      </div>
    </li>
  )
}
