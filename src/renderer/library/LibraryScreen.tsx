import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useAnswer } from '#renderer/app/client'
import { useCommands, useRun } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { AddText } from './AddText'
import { QUIZ_HERE } from './BulkBar'
import { Hero } from './Hero'
import styles from './Library.module.css'
import { fetchLater, RemovedTexts } from './later'
import { Problems } from './Problems'
import { Shelf } from './Shelf'
import { Texts } from './Texts'
import { Today } from './Today'

/** So many texts are seen at a glance: nobody looks for one among them. */
const FEW = 3

/** Home: what to do today, the reader's own texts, and what comes with the app. */
export function LibraryScreen() {
  const t = useStrings()
  const { data: today, error } = useAnswer('library.today', {})
  const { data: newest } = useAnswer('library.browse', { sort: 'added', offset: 0, limit: FEW })
  const { data: removed = [] } = useAnswer('library.removed', {})
  const [isTrash, setTrash] = useState(false)
  // What scrolls has to be there before what is drawn by how far it is scrolled.
  const [screen, setScreen] = useState<HTMLElement | null>(null)
  const box = useMemo(() => ({ current: screen }), [screen])
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const { own = 0, builtIn = [], resume } = today ?? {}
  const [first, ...others] = builtIn
  const next = resume ?? newest?.items[0] ?? first
  const run = useRun()
  // The list and its tools are drawn in steps: at once they would hold up the window.
  const isMany = useDeferredValue(own > FEW)
  useCommands([
    // The long list has it for the texts that are chosen there.
    ...(isMany ? [] : [{ ...QUIZ_HERE, run: () => run('quizSeveral') }]),
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
  const hero = today && own === 0 ? first : undefined
  // What is pressed a moment later opens at once.
  useEffect(() => {
    const idle = requestIdleCallback(fetchLater)
    return () => cancelIdleCallback(idle)
  }, [])

  return (
    <div ref={setScreen} className={styles.screen} data-many={isMany}>
      <TopBar>
        <AddText />
      </TopBar>
      <main ref={main} tabIndex={-1} className={styles.main}>
        <h1 className="visually-hidden">{t('library.title')}</h1>
        <Problems />
        <Today own={own} hero={hero?.id} />
        {error && <p className={styles.error}>{t('error.load')}</p>}
        {hero && <Hero item={hero} />}
        {isMany && screen && <Texts box={box} />}
        {!isMany && newest && <Shelf title={t('library.yours')} items={newest.items} />}
        <Shelf title={t('library.comesWith')} items={hero ? others : builtIn} quiet />
        {today && own === 0 && <p className={styles.hint}>{t('library.dropHint')}</p>}
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
