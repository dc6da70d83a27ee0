import { type KeyboardEvent, memo, type RefObject, useLayoutEffect, useRef } from 'react'
import type { MarkFilter, NotebookGroup, NotebookRow } from '#contract/marks'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useStable } from '#renderer/ui/useStable'
import { type Chunk, chunksOf } from './chunks'
import styles from './MarkList.module.css'
import { MarkRow } from './MarkRow'
import { useNearChunks } from './useNearChunks'

interface Props {
  filter: MarkFilter
  groups: readonly NotebookGroup[]
  /** What the list is scrolled in. */
  scroller: RefObject<HTMLElement | null>
  /** Of one text only, whose title need not be said. */
  isPanel?: boolean
  onGoTo: (row: NotebookRow) => void
  onTag: (tag: string) => void
  onCard: (row: NotebookRow) => void
}

/** A row that is not drawn yet is taken to be so high, in CSS pixels. */
const ROW = 96

/** Marks by text, however many: only what is near sight is asked for and drawn. Arrows go from row to row. */
export function MarkList({ filter, groups, scroller, isPanel = false, ...does }: Props) {
  const t = useStrings()
  const { near, watch } = useNearChunks(scroller)
  const list = useRef<HTMLElement>(null)
  const chunks = chunksOf(groups)
  const onGoTo = useStable(does.onGoTo)
  const onTag = useStable(does.onTag)
  const onCard = useStable(does.onCard)
  const onKey = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const target = event.target as HTMLElement
    if (!by || target.dataset.open === undefined) return
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-open]') ?? [])]
    rows[rows.indexOf(target) + by]?.focus()
    event.preventDefault()
  }
  return (
    <section
      ref={list}
      className={styles.list}
      data-panel={isPanel}
      aria-label={t('notebook.rows')}
      onKeyDown={onKey}
    >
      {groups.map((group, n) => (
        <section key={group.reading} aria-label={isPanel ? undefined : titleOf(group, t)}>
          {!isPanel && (
            <h2 className={styles.title}>
              {titleOf(group, t)}
              <small>{t('notebook.count', { count: group.count })}</small>
            </h2>
          )}
          {!group.here && <p className={styles.elsewhere}>{t('notebook.elsewhere')}</p>}
          <div>
            {chunks[n]!.map((chunk) => (
              <Rows
                key={chunk.id}
                chunk={chunk}
                total={group.count}
                filter={filter}
                isNear={near.has(chunk.id)}
                isHere={group.here}
                watch={watch}
                onGoTo={onGoTo}
                onTag={onTag}
                onCard={onCard}
              />
            ))}
          </div>
        </section>
      ))}
    </section>
  )
}

const titleOf = ({ title }: NotebookGroup, t: ReturnType<typeof useStrings>) =>
  title || t('notebook.untitled')

interface RowsProps extends Pick<Props, 'filter' | 'onGoTo' | 'onTag' | 'onCard'> {
  chunk: Chunk
  /** Rows of its text. */
  total: number
  isNear: boolean
  isHere: boolean
  watch: (element: HTMLElement) => () => void
}

const Rows = memo(function Rows({ chunk, isNear, watch, ...rest }: RowsProps) {
  const element = useRef<HTMLUListElement>(null)
  const height = useRef(chunk.count * ROW)
  useLayoutEffect(() => watch(element.current!), [watch])
  useLayoutEffect(() => {
    if (isNear) return () => {}
    // As high as it was when it was last seen, so that nothing moves when it goes and comes.
    element.current!.style.minBlockSize = `${height.current}px`
    return () => element.current?.style.removeProperty('min-block-size')
  }, [isNear])
  return (
    <ul ref={element} data-chunk={chunk.id}>
      {isNear && (
        <Drawn
          chunk={chunk}
          {...rest}
          onHeight={() => {
            height.current = element.current?.offsetHeight || height.current
          }}
        />
      )}
    </ul>
  )
})

interface DrawnProps extends Omit<RowsProps, 'isNear' | 'watch'> {
  onHeight: () => void
}

function Drawn({ chunk, total, filter, isHere, onHeight, onGoTo, onTag, onCard }: DrawnProps) {
  const { from, count, first } = chunk
  const { data } = useAnswer('notebook.rows', { ...filter, from, count })
  // A mark made or removed asks for other rows: those before stay until they come, and with them the focus.
  const last = useRef(data)
  last.current = data ?? last.current
  const rows = last.current
  useLayoutEffect(() => {
    if (rows) onHeight()
  })
  if (!rows) return <li aria-hidden="true" style={{ blockSize: count * ROW }} />
  // A list of what fits what is written would lose the row that is being written in.
  const asWritten = filter.query === undefined && filter.tag === undefined && filter.kind !== 'note'
  return rows.map((row, n) => (
    <MarkRow
      key={row.id}
      row={row}
      position={first + n}
      total={total}
      isHere={isHere}
      asWritten={asWritten}
      onGoTo={onGoTo}
      onTag={onTag}
      onCard={onCard}
    />
  ))
}
