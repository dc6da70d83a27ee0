import { type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import type { CardLine, CardQuery } from '#contract/cards'
import { useAnswer } from '#renderer/app/client'
import { isMac } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { moveBy } from '#renderer/ui/selection'
import { useInSight } from '#renderer/ui/useInSight'
import styles from './CardList.module.css'
import { CardRow, ROW } from './CardRow'
import { type CardChoice, PAGE } from './useCardSelection'

interface Props {
  query: CardQuery
  count: number
  choice: CardChoice
}

const rowId = (n: number) => `card-row-${n}`

/** Cards however many: only what is near sight is asked for and drawn. It is one field to the keyboard. */
export function CardList({ query, count, choice }: Props) {
  const t = useStrings()
  const { active, go, list } = choice
  const content = useRef<HTMLDivElement>(null)
  const pages = useInSight(list, content, ROW * PAGE, Math.ceil(count / PAGE))
  const key = JSON.stringify(query)
  useEffect(() => {
    if (list.current && key) list.current.scrollTop = 0
  }, [list, key])
  useEffect(() => {
    const box = list.current
    if (!box || active < 0) return
    const [top, end] = [active * ROW, (active + 1) * ROW]
    if (top < box.scrollTop) box.scrollTop = top
    else if (end > box.scrollTop + box.clientHeight) box.scrollTop = end - box.clientHeight
  }, [list, active])

  const onKeyDown = (event: KeyboardEvent) => {
    const mod = isMac ? event.metaKey : event.ctrlKey
    if (mod && event.key.toLowerCase() === 'a') void choice.all()
    else if (event.key === ' ') void go(Math.max(0, active), 'toggle')
    else {
      const rows = Math.max(1, Math.floor(list.current!.clientHeight / ROW) - 1)
      const to = event.altKey ? null : moveBy(event.key, active, count, rows)
      if (to === null) return
      void go(to, event.shiftKey ? 'reach' : mod ? 'look' : 'only')
    }
    event.preventDefault()
  }
  const rowUnder = ({ target }: MouseEvent) => (target as Element).closest<HTMLElement>('[data-row]')
  const onClick = (event: MouseEvent) => {
    const row = rowUnder(event)
    if (!row) return
    const mod = isMac ? event.metaKey : event.ctrlKey
    void go(Number(row.dataset.row), event.shiftKey ? 'reach' : mod ? 'toggle' : 'only')
  }
  /** The list keeps the focus: it is one field, and names the row. */
  const onMouseDown = (event: MouseEvent) => {
    if (!rowUnder(event)) return
    event.preventDefault()
    list.current?.focus({ preventScroll: true })
  }
  return (
    <div
      ref={(element) => {
        list.current = element
      }}
      className={styles.list}
      data-scroll=""
      role="listbox"
      aria-label={t('cards.list')}
      aria-multiselectable="true"
      aria-activedescendant={active < 0 ? undefined : rowId(active)}
      tabIndex={0}
      onFocus={() => choice.ids.length === 0 && active >= 0 && void go(active)}
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onClick={onClick}
    >
      <div ref={content} role="presentation" style={{ blockSize: count * ROW }} className={styles.rows}>
        {pages.map((page) => (
          <Page key={page} page={page} query={query} count={count} choice={choice} />
        ))}
      </div>
    </div>
  )
}

interface PageProps extends Props {
  page: number
}

const Page = memo(function Page({ page, query, count, choice }: PageProps) {
  const { data } = useAnswer('cards.browse', { ...query, offset: page * PAGE, limit: PAGE })
  // A change asks for other rows: those before stay until they come.
  const last = useRef<{ key: string; lines: CardLine[] }>({ key: '', lines: [] })
  const key = JSON.stringify(query)
  if (data) last.current = { key, lines: data.lines }
  const lines = last.current.key === key ? last.current.lines : []
  return (
    <div role="presentation" className={styles.page} style={{ insetBlockStart: page * PAGE * ROW }}>
      {lines.map((line, n) => {
        const row = page * PAGE + n
        return (
          <CardRow
            key={line.card}
            id={rowId(row)}
            line={line}
            row={row}
            count={count}
            isActive={row === choice.active}
            isChosen={choice.isChosen(line.card)}
          />
        )
      })}
    </div>
  )
})
