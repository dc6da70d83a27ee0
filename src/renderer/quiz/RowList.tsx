import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useCommands } from '#renderer/app/commands'
import styles from './RowList.module.css'

interface Props {
  /** What the list is, for those who cannot see it. */
  label: string
  rows: readonly { key: number; words: ReactNode }[]
  /** The row the keys are about. */
  at: number
  onAt: (at: number) => void
  /** Rows can be moved, and are by dragging. */
  onMove?: (from: number, to: number) => void
  /** What stands before a row. */
  sign: (row: number) => ReactNode
}

/** Rows of which one is current: arrow keys go from one to the next, a press on another goes there. */
export function RowList({ label, rows, at, onAt, onMove, sign }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const dragged = useRef(false)
  useEffect(() => list.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const goTo = (row: number) => {
    list.current?.focus({ preventScroll: true })
    onAt((row + rows.length) % rows.length)
  }
  useCommands([
    {
      id: 'rowNext',
      name: 'command.rowNext',
      group: 'group.quiz',
      keys: ['ArrowDown'],
      run: () => goTo(at + 1),
      keyOnly: true,
    },
    {
      id: 'rowBack',
      name: 'command.rowBack',
      group: 'group.quiz',
      keys: ['ArrowUp'],
      run: () => goTo(at - 1),
      keyOnly: true,
    },
  ])

  const optionAt = (target: EventTarget) =>
    [...(list.current?.children ?? [])].findIndex((option) => option.contains(target as Node))
  const press = (event: PointerEvent<HTMLDivElement>) => {
    const row = optionAt(event.target)
    if (row < 0 || event.button !== 0) return
    onAt(row)
    // A finger moves the page, but for the sign before a row.
    const grip = (event.target as Element).closest('[data-grip]')
    if (!onMove || (event.pointerType !== 'mouse' && !grip)) return
    dragged.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  // A screen reader goes to a row by itself; the list keeps the focus.
  const focus = ({ target }: FocusEvent) => {
    const row = optionAt(target)
    if (row >= 0) goTo(row)
  }
  const drag = ({ clientY }: PointerEvent) => {
    if (!dragged.current) return
    const middles = [...(list.current?.children ?? [])].map((option) => {
      const { top, height } = option.getBoundingClientRect()
      return top + height / 2
    })
    if (clientY < (middles[at - 1] ?? Number.NEGATIVE_INFINITY)) onMove?.(at, at - 1)
    else if (clientY > (middles[at + 1] ?? Number.POSITIVE_INFINITY)) onMove?.(at, at + 1)
  }
  const drop = () => {
    dragged.current = false
  }

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`${id}-${rows[at]?.key}`}
      className={styles.rows}
      data-movable={onMove !== undefined}
      onFocus={focus}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
    >
      {rows.map(({ key, words }, n) => (
        <div
          key={key}
          id={`${id}-${key}`}
          role="option"
          tabIndex={-1}
          aria-selected={n === at}
          aria-posinset={n + 1}
          aria-setsize={rows.length}
          className={styles.row}
        >
          <span className={styles.sign} data-grip>
            {sign(n)}
          </span>
          <span dir="auto">{words}</span>
        </div>
      ))}
    </div>
  )
}
