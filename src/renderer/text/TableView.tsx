import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Block, Cell } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Runs } from './Runs'
import styles from './Text.module.css'

type TableBlock = Extract<Block, { kind: 'table' }>

/** A table; one that is wider than the text scrolls by itself, and is then a place to Tab to. */
export function TableView({ block }: { block: TableBlock }) {
  const t = useStrings()
  const ground = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useLayoutEffect(() => {
    const element = ground.current
    if (!element) return
    // Told after the page was laid out: looking at once would lay out every table by itself.
    const observer = new ResizeObserver(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element
      setScrolls(scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
    })
    observer.observe(element)
    observer.observe(element.firstElementChild!)
    return () => observer.disconnect()
  }, [])
  return (
    // A section with a name is a region; without one it is nothing to assistive software.
    <section
      ref={ground}
      className={styles.tableScroll}
      data-scroll=""
      tabIndex={scrolls ? 0 : undefined}
      aria-label={scrolls ? t('table.scrolls') : undefined}
      onKeyDown={keepArrows}
    >
      <table data-block={block.id} lang={block.lang} dir={block.dir}>
        <tbody>
          <Rows rows={block.rows} />
        </tbody>
      </table>
    </section>
  )
}

/** While the table can go on in their direction, arrows move it and do not turn the page. */
function keepArrows(event: KeyboardEvent<HTMLElement>) {
  const element = event.currentTarget
  if (event.target !== element) return
  const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientWidth, clientHeight } = element
  const left = Math.abs(scrollLeft)
  const rtl = getComputedStyle(element).direction === 'rtl'
  const [on, back] = rtl ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
  const goesOn =
    (event.key === on && left < scrollWidth - clientWidth - 1) ||
    (event.key === back && left > 0) ||
    (event.key === 'ArrowDown' && scrollTop < scrollHeight - clientHeight - 1) ||
    (event.key === 'ArrowUp' && scrollTop > 0)
  if (goesOn) event.stopPropagation()
}

/** Cells say where in the block's text they begin: tabs and line ends between them are not on the page. */
function Rows({ rows }: { rows: readonly Cell[][] }) {
  let at = 0
  return rows.map((row, r) => (
    <tr key={`${r}`}>
      {row.map((cell, c) => {
        const start = at
        at += cell.runs.reduce((sum, run) => sum + run.text.length, 0) + 1
        const place = { 'data-at': start, colSpan: cell.colspan, rowSpan: cell.rowspan }
        const runs = <Runs runs={cell.runs} at={start} />
        return cell.head ? (
          // The first row is of columns; a head further down is of its row.
          <th key={`${c}`} {...place} scope={r === 0 ? 'col' : 'row'}>
            {runs}
          </th>
        ) : (
          <td key={`${c}`} {...place}>
            {runs}
          </td>
        )
      })}
    </tr>
  ))
}
