import { memo, useMemo } from 'react'
import type { OpenReading } from '#contract/reading'
import type { NoteId } from '#core/study/notes'
import type { Place } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { useCharacterKeys } from '#renderer/ui/Key'
import { FactRow } from './FactRow'
import styles from './FactsPanel.module.css'
import { type Group, grouped } from './group'
import { type Row, spotKey } from './rows'
import { useFactActions } from './useFactActions'
import { useMore } from './useMore'
import { isNarrowed, type PanelView } from './view'

interface Props {
  open: OpenReading
  /** What is to be shown, in that order. */
  rows: readonly Row[]
  suspended: ReadonlySet<NoteId>
  /** Whether nothing is asked about an answer. */
  isSilent: (answer: string) => boolean
  view: PanelView
  onGoTo: (place: Place, key: string) => void
  onPoint: (key: string | null) => void
}

/** The questions under the headings that their sentences stand below; by weight in one list. */
export const FactList = memo(function FactList({
  open,
  rows,
  suspended,
  isSilent,
  view,
  onGoTo,
  onPoint,
}: Props) {
  const t = useStrings()
  const actions = useFactActions(open.reading.id)
  const keys = useCharacterKeys() ? 'on' : 'off'
  // Another view begins at its top, and with few rows: each key typed draws what is seen and no more.
  const { shown, hasMore, end } = useMore(rows.length, JSON.stringify(view))
  const isInOrder = view.order === 'text'
  const groups = useMemo((): Group[] => {
    const some = rows.slice(0, shown)
    return isInOrder ? grouped(open, some) : [{ entry: null, section: '', rows: some }]
  }, [open, rows, shown, isInOrder])
  const nameOf = ({ entry, section }: Group) => {
    if (entry === null) return t(isInOrder ? 'facts.orphans' : 'facts.orderWeight')
    const part = open.sections.findIndex((one) => one.id === section)
    return open.toc[entry]?.title || open.sections[part]?.title || t('contents.beginning')
  }
  if (rows.length === 0) {
    return (
      <p className={styles.state} role="status">
        {isNarrowed(view)
          ? t('facts.noneSuch')
          : view.filter === 'kept'
            ? t('facts.noneKept')
            : t('facts.none', { keys })}
      </p>
    )
  }
  return (
    <div>
      {groups.map((group) => (
        <section key={`${group.section} ${group.entry}`} aria-label={nameOf(group)}>
          {isInOrder && <h3 className={styles.heading}>{nameOf(group)}</h3>}
          <ul>
            {group.rows.map((row) => (
              <FactRow
                key={spotKey(row)}
                id={open.reading.id}
                row={row}
                title={open.reading.title}
                isPart={open.sections.length > 1}
                actions={actions}
                isSilent={row.state === 'dropped' && isSilent(row.fact.answer)}
                isSuspended={row.state === 'kept' && suspended.has(row.note.id)}
                onGoTo={onGoTo}
                onPoint={onPoint}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasMore && <div ref={end} />}
    </div>
  )
})
