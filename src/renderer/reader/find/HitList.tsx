import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { useStrings } from '#renderer/app/strings'
import styles from './FindPanel.module.css'
import { type Heights, listedBetween, listHeight, topOf } from './rows'
import { useAround } from './useAround'
import type { Find } from './useFind'

/** Heights as FindPanel.module.css has them, in rem. */
const HEAD = 2.25
const ROW = 3.5
/** Drawn beyond what is in sight, in pixels. */
const SPARE = 300

function heightsNow(): Heights {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return { head: HEAD * rem, row: ROW * rem }
}

/** All hits with the words around them, under the titles of their sections; only those in sight are on the page. */
export function HitList({ open, find }: { open: OpenReading; find: Find }) {
  const t = useStrings()
  const { result, now, choose } = find
  const { sections } = result
  const list = useRef<HTMLElement>(null)
  const [heights] = useState(heightsNow)
  const [view, setView] = useState({ top: 0, height: 800 })
  const look = () => {
    const { scrollTop: top, clientHeight: height } = list.current!
    setView({ top, height })
  }
  const names = useMemo(
    () =>
      new Map(
        open.sections.map(({ id, title }, n) => [id, title || t('contents.part', { n: n + 1 })] as const),
      ),
    [open.sections, t],
  )
  const listed = useMemo(
    () => listedBetween(sections, heights, view.top - SPARE, view.top + view.height + SPARE),
    [sections, heights, view],
  )
  const aroundOf = useAround(open.reading.id, result, listed)

  // The hit looked at is kept in sight, with its section's title where it is the first.
  useEffect(() => {
    const box = list.current
    const at = topOf(sections, heights, now)
    if (!box || !at) return
    const top = at.isFirst ? at.top - heights.head : at.top
    const bottom = at.top + heights.row
    if (top < box.scrollTop) box.scrollTop = top
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight
  }, [sections, heights, now])

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (by === undefined) return
    event.preventDefault()
    choose(Math.max(0, Math.min(result.count - 1, now + by)))
  }
  // The keys go on from the hit looked at.
  useEffect(() => {
    if (list.current?.contains(document.activeElement))
      list.current.querySelector<HTMLElement>(`[data-hit="${now}"]`)?.focus({ preventScroll: true })
  })

  const drawn = listed.map(({ before, from, to }) => [before + from, before + to] as const)
  const isNowDrawn = drawn.some(([from, to]) => now >= from && now < to)
  const stop = isNowDrawn ? now : drawn.find(([from, to]) => to > from)?.[0]
  return (
    <section
      ref={list}
      className={styles.list}
      aria-label={t('find.hits')}
      onScroll={look}
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} style={{ blockSize: listHeight(sections, heights) }}>
        {listed.map(({ hits, before, top, from, to }) => (
          <section key={hits.section} className={styles.part} style={{ insetBlockStart: top }}>
            <h3 className={styles.partTitle}>
              <span>{names.get(hits.section)}</span>
            </h3>
            <ol>
              {Array.from({ length: to - from }, (_, k) => from + k).map((n) => {
                const around = aroundOf(hits.section, n)
                const hit = before + n
                return (
                  <li
                    key={n}
                    className={styles.row}
                    style={{ insetBlockStart: heights.head + n * heights.row }}
                    aria-setsize={result.count}
                    aria-posinset={hit + 1}
                  >
                    <button
                      type="button"
                      data-hit={hit}
                      tabIndex={hit === stop ? 0 : -1}
                      aria-current={hit === now ? 'true' : undefined}
                      onClick={() => choose(hit)}
                    >
                      <span className={styles.words} dir={open.dir}>
                        {around?.before}
                        <mark>{around?.match}</mark>
                        {around?.after}
                      </span>
                    </button>
                  </li>
                )
              })}
            </ol>
          </section>
        ))}
      </div>
    </section>
  )
}
