import { type RefObject, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'
import type { LibraryQuery } from '#contract/library'
import type { LibraryView } from '#contract/settings'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { useSelection } from '#renderer/ui/useSelection'
import { BulkBar } from './BulkBar'
import { FilterWords } from './FilterWords'
import { TextList } from './TextList'
import styles from './Texts.module.css'
import { Toolbar } from './Toolbar'
import { useTextActions } from './useTextActions'
import { useTiles } from './useTiles'
import { queryOf, useView } from './useView'

/** Rows of a list that are asked for and drawn together: few, so that drawing them is no long task. */
const ROWS = 12

/** Where the reader left the library in this window, to come back to it. */
const left = { key: '', top: 0 }

/** All the reader's texts, however many: found, put in order, and changed, one or many at once. */
export function Texts({ box }: { box: RefObject<HTMLElement | null> }) {
  const [view, set] = useView()
  return view && <Shown box={box} view={view} set={set} />
}

interface Props {
  box: RefObject<HTMLElement | null>
  view: LibraryView
  set: (patch: Partial<LibraryView>) => void
}

function Shown({ box, view, set }: Props) {
  const t = useStrings()
  const client = useClient()
  const section = useRef<HTMLElement>(null)
  const tiles = useTiles(section)
  // What is typed shows at once, and the texts follow.
  const wanted = useDeferredValue(useMemo(() => queryOf(view), [view]))
  const size = view.look === 'list' ? ROWS : tiles.perPage
  const { data: top, error } = useAnswer('library.browse', { ...wanted, offset: 0, limit: size })
  // Until the first of the new ones are there, those before stay.
  const last = useRef<LibraryQuery>(wanted)
  if (top) last.current = wanted
  const shown = last.current
  const { data: found = top } = useAnswer('library.browse', { ...shown, offset: 0, limit: size })
  const key = JSON.stringify(shown)
  const choice = useSelection(key, found?.found ?? 0, (stretch) =>
    client.call('library.ids', { ...shown, ...stretch }),
  )
  const actions = useTextActions({ onRemoved: choice.clear })
  const from = Math.floor(Math.max(0, choice.active) / size) * size
  const { data: around } = useAnswer('library.browse', { ...shown, offset: from, limit: size })
  const active = choice.active < 0 ? undefined : around?.items[choice.active - from]
  const isThere = useDeferredValue(found !== undefined && found.found > 0)
  useLayoutEffect(() => {
    const element = box.current
    if (!isThere || !element) return
    if (left.key === key) element.scrollTop = left.top
    const keep = () => Object.assign(left, { key, top: element.scrollTop })
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [box, key, isThere])
  const isCollection = shown.filters?.some(({ by }) => by === 'collection')
  const quizShown = isCollection ? () => actions.quizOn(shown) : undefined
  const collection =
    shown.sort === 'collection' ? shown.filters?.find(({ by }) => by === 'collection')?.is : undefined

  return (
    <section
      ref={section}
      className={styles.texts}
      aria-labelledby="texts-title"
      // What is typed is not followed yet.
      aria-busy={JSON.stringify(queryOf(view)) !== key}
    >
      <div className={styles.bar} data-bar="">
        <div className={styles.head}>
          <h2 id="texts-title">{t('library.yours')}</h2>
          <p role="status">
            {error && !found && t('error.load')}
            {found && t('library.found', { found: found.found })}
          </p>
        </div>
        <Toolbar view={view} set={set} onLeave={choice.focusList} onQuiz={actions.quizOn} />
        <FilterWords view={view} set={set} onQuiz={quizShown} />
      </div>
      {isThere && found && found.found > 0 && (
        <TextList
          {...{ box, choice, size, actions, collection, set }}
          look={view.look}
          query={shown}
          count={found.found}
          tiles={tiles}
          active={active}
        />
      )}
      {found?.found === 0 && (
        <div className={styles.none}>
          <p>{t('library.noneFound')}</p>
          <Button small onPress={() => set({ words: '', filters: [] })}>
            {t('library.showAll')}
          </Button>
        </div>
      )}
      <BulkBar {...{ choice, active, actions, collection, quizShown }} />
      {actions.sheets}
    </section>
  )
}
