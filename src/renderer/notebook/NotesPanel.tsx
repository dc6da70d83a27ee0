import { X } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import type { MarkFilter, NotebookRow } from '#contract/marks'
import type { ReadingId } from '#core/text/document'
import { useAnswer } from '#renderer/app/client'
import { useCommands } from '#renderer/app/commands'
import { toHash } from '#renderer/app/routes'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import { FilterBar } from './FilterBar'
import { MarkList } from './MarkList'
import styles from './Notebook.module.css'
import { rowCommands } from './rowCommands'
import { useCard } from './useCard'

interface Props {
  id: ReadingId
  onGoTo: (row: NotebookRow) => void
  onClose: () => void
}

/** The marks of the text beside it, in reading order; those whose words are gone from it too. */
export function NotesPanel({ id, onGoTo, onClose }: Props) {
  const t = useStrings()
  const panel = useRef<HTMLElement>(null)
  const [filter, setFilter] = useState<MarkFilter>({})
  const wanted = { ...useDeferredValue(filter), reading: id }
  const { data: notebook } = useAnswer('notebook.list', wanted)
  const { data: all } = useAnswer('notebook.list', { reading: id })
  const { makeCard, dialog } = useCard()
  useCommands(rowCommands(panel))
  useEffect(() => panel.current?.focus(), [])
  const isEmpty = all !== undefined && all.found === 0
  return (
    <aside ref={panel} tabIndex={-1} className={styles.panel} aria-label={t('notes.title')}>
      <div className={styles.panelHead}>
        <h2>{t('notes.title')}</h2>
        <IconButton label={t('notes.close')} keys="N" onPress={onClose}>
          <X size={18} aria-hidden="true" />
        </IconButton>
      </div>
      {isEmpty && <p className={styles.empty}>{t('notes.empty')}</p>}
      {!isEmpty && notebook && (
        <>
          <FilterBar filter={filter} onFilter={setFilter} notebook={notebook} isPanel />
          <p className={styles.found} role="status">
            {t('notebook.count', { count: notebook.found })}
          </p>
          <MarkList
            filter={wanted}
            groups={notebook.groups}
            scroller={panel}
            isPanel
            onGoTo={onGoTo}
            onTag={(tag) => setFilter({ ...filter, tag })}
            onCard={makeCard}
          />
        </>
      )}
      <a className={styles.toAll} href={toHash({ screen: 'notebook' })}>
        {t('notes.toNotebook')}
      </a>
      {dialog}
    </aside>
  )
}
