import { useMemo, useRef, useState } from 'react'
import type { LibraryItem } from '#contract/library'
import type { ReadingProgress } from '#contract/progress'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { AddText } from './AddText'
import { Hero } from './Hero'
import styles from './Library.module.css'
import { Problems } from './Problems'
import { ReadingRow } from './ReadingRow'
import { RemovedTexts } from './RemovedTexts'
import { Today } from './Today'

/** Home: what to do today, the reader's own texts, and what comes with the app. */
export function LibraryScreen() {
  const t = useStrings()
  const { data: items, error } = useAnswer('library.list', {})
  const { data: progress } = useAnswer('progress.readings', {})
  const { data: today } = useAnswer('library.today', {})
  const { data: removed = [] } = useAnswer('library.removed', {})
  const [isTrash, setTrash] = useState(false)
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const own = items?.filter((item) => !item.builtIn) ?? []
  const builtIn = items?.filter((item) => item.builtIn) ?? []
  const [first, ...others] = builtIn
  const known = useMemo(() => new Map(progress?.map((one) => [one.id, one])), [progress])
  const next = today?.resume ?? own[0] ?? first
  useCommands([
    {
      id: 'read',
      name: 'command.read',
      group: 'group.library',
      keys: ['R'],
      run: () => next && navigate({ screen: 'reader', id: next.id }),
    },
    ...(removed.length > 0
      ? [
          {
            id: 'removed',
            name: 'command.removed',
            group: 'group.library',
            keys: [],
            run: () => setTrash(true),
          } as const,
        ]
      : []),
  ])
  // The one large card is for whoever has nothing of their own yet.
  const hero = own.length === 0 ? first : undefined

  return (
    <div className={styles.screen}>
      <TopBar>
        <AddText />
      </TopBar>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t('library.title')}</h1>
        <Problems />
        <Today own={own.length} hero={hero?.id} />
        {error && <p className={styles.error}>{t('error.load')}</p>}
        {hero && <Hero item={hero} cards={known.get(hero.id)?.cards ?? 0} />}
        {own.length > 0 && <Shelf title={t('library.yours')} items={own} known={known} />}
        <Shelf title={t('library.comesWith')} items={hero ? others : builtIn} known={known} quiet />
        {items && own.length === 0 && <p className={styles.hint}>{t('library.dropHint')}</p>}
        {removed.length > 0 && (
          <div className={styles.removed}>
            <Button small look="quiet" onPress={() => setTrash(true)}>
              {t('library.removedTexts', { count: removed.length })}
            </Button>
          </div>
        )}
        {isTrash && <RemovedTexts items={removed} onClose={() => setTrash(false)} />}
      </main>
    </div>
  )
}

interface ShelfProps {
  title: string
  items: readonly LibraryItem[]
  known: ReadonlyMap<ReadingId, ReadingProgress>
  quiet?: boolean
}

function Shelf({ title, items, known, quiet }: ShelfProps) {
  if (items.length === 0) return null
  return (
    <section className={styles.shelf} data-quiet={quiet}>
      <h2 className={styles.shelfTitle}>{title}</h2>
      <ul>
        {items.map((item) => (
          <ReadingRow key={item.id} item={item} progress={known.get(item.id)} />
        ))}
      </ul>
    </section>
  )
}
