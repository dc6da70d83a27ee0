import { useMemo } from 'react'
import type { OpenReading } from '#contract/reading'
import type { NoteId } from '#core/study/notes'
import type { Place, SectionId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import type { Study } from '#renderer/reader/marks/spots'
import { useCharacterKeys } from '#renderer/ui/Key'
import { FactRow } from './FactRow'
import styles from './FactsPanel.module.css'
import { type Filter, filtered, type Group, grouped, type Row, rowsOf } from './group'
import { useFactActions } from './useFactActions'
import { useMore } from './useMore'

interface Props {
  open: OpenReading
  study: Study
  suspended: ReadonlySet<NoteId>
  sections: readonly SectionId[]
  filter: Filter
  onGoTo: (place: Place, key: string) => void
  onPoint: (key: string | null) => void
}

const spotKey = (row: Row): string => {
  const fact = row.state === 'kept' ? row.note.fact : row.fact.id
  return fact === undefined ? `note ${row.id}` : `fact ${fact}`
}

/** The questions under the headings that their sentences stand below. */
export function FactList({ open, study, suspended, sections, filter, onGoTo, onPoint }: Props) {
  const t = useStrings()
  const actions = useFactActions(open.reading.id)
  const keys = useCharacterKeys() ? 'on' : 'off'
  const wanted = sections.join(' ')
  const rows = useMemo(() => filtered(rowsOf(study, wanted.split(' ')), filter), [study, wanted, filter])
  const { shown, hasMore, end } = useMore(rows.length)
  const groups = useMemo(() => grouped(open, rows.slice(0, shown)), [open, rows, shown])
  const nameOf = ({ entry, section }: Group) => {
    if (entry === null) return t('facts.orphans')
    const part = open.sections.findIndex((one) => one.id === section)
    return open.toc[entry]?.title || open.sections[part]?.title || t('contents.beginning')
  }
  if (rows.length === 0) {
    return (
      <p className={styles.state}>{filter === 'kept' ? t('facts.noneKept') : t('facts.none', { keys })}</p>
    )
  }
  return (
    <div>
      {groups.map((group) => (
        <section key={`${group.section} ${group.entry}`} aria-label={nameOf(group)}>
          <h3 className={styles.heading}>{nameOf(group)}</h3>
          <ul>
            {group.rows.map((row) => {
              const { place } = row
              return (
                <FactRow
                  key={spotKey(row)}
                  row={row}
                  title={open.reading.title}
                  actions={actions}
                  isSuspended={row.state === 'kept' && suspended.has(row.note.id)}
                  {...(place && { onGoTo: () => onGoTo(place, spotKey(row)) })}
                  onPoint={(isOn) => onPoint(isOn ? spotKey(row) : null)}
                />
              )
            })}
          </ul>
        </section>
      ))}
      {hasMore && <div ref={end} />}
    </div>
  )
}
