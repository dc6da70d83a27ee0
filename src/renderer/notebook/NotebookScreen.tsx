import { useDeferredValue, useRef, useState } from 'react'
import type { MarkFilter } from '#contract/marks'
import { useAnswer } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { navigate } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { TopBar } from '#renderer/app/TopBar'
import { Button } from '#renderer/ui/Button'
import { ScreenHead } from '#renderer/ui/ScreenHead'
import { useFocusOnShow } from '#renderer/ui/useFocusOnShow'
import { Exchange } from './Exchange'
import { FilterBar } from './FilterBar'
import { MarkList } from './MarkList'
import styles from './Notebook.module.css'
import { rowCommands } from './rowCommands'
import { useCard } from './useCard'

/** All that the reader marked, in all texts. */
export default function NotebookScreen() {
  const t = useStrings()
  const scroller = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  useFocusOnShow(main)
  const [filter, setFilter] = useState<MarkFilter>({})
  // What is typed shows at once, and the list follows.
  const wanted = useDeferredValue(filter)
  const { data: notebook, error } = useAnswer('notebook.list', wanted)
  const { makeCard, dialog } = useCard()
  useCommands([
    {
      ...{ id: 'notebook.find', name: 'command.notebookFind', group: 'group.notebook' },
      keys: ['/', 'Mod+F'],
      run: () => main.current?.querySelector<HTMLElement>('[data-query]')?.focus(),
    },
    ...rowCommands(main),
  ])
  const isFiltered = Object.keys(wanted).length > 0
  return (
    <div ref={scroller} className={styles.screen}>
      <TopBar />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <ScreenHead title={t('notebook.title')}>
          <Exchange filter={wanted} count={notebook?.found ?? 0} />
        </ScreenHead>
        {error && !notebook && <p className={styles.empty}>{t('error.load')}</p>}
        {notebook && notebook.total === 0 && <p className={styles.empty}>{t('notebook.empty')}</p>}
        {notebook && notebook.total > 0 && (
          <>
            <FilterBar filter={filter} onFilter={setFilter} notebook={notebook} />
            <p className={styles.found} role="status">
              {t('notebook.found', {
                found: notebook.found,
                total: notebook.total,
                all: isFiltered ? 'no' : 'yes',
              })}
              {isFiltered && (
                <Button small look="quiet" onPress={() => setFilter({})}>
                  {t('notebook.showAll')}
                </Button>
              )}
            </p>
            <MarkList
              filter={wanted}
              groups={notebook.groups}
              scroller={scroller}
              onGoTo={({ reading, at }) => at && navigate({ screen: 'reader', id: reading, place: at.from })}
              onTag={(tag) => setFilter({ ...filter, tag })}
              onCard={makeCard}
            />
          </>
        )}
        {dialog}
      </main>
    </div>
  )
}
