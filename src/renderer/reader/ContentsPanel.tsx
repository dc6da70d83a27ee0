import { useEffect, useRef } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Place } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { startOf } from '#renderer/text/geography'
import styles from './ContentsPanel.module.css'

interface Props {
  open: OpenReading
  /** Which entry of the TOC is being read; -1 before the first. */
  current: number
  onGoTo: (place: Place) => void
}

/** The section list: the text's own headings, or its study sections where it has none. */
export function ContentsPanel({ open, current, onGoTo }: Props) {
  const t = useStrings()
  const now = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    const first = now.current ?? list.current?.querySelector('button')
    first?.focus()
    first?.scrollIntoView({ block: 'center' })
  }, [])

  const beginning = { title: t('contents.beginning'), level: 1, place: startOf(open.sections[0]!.id) }
  const entries =
    open.toc.length > 0
      ? [beginning, ...open.toc.map(({ title, level, block }) => ({ title, level, place: { block, at: 0 } }))]
      : open.sections.map((section, n) => ({
          title: section.title || t('contents.part', { n: n + 1 }),
          level: 1,
          place: startOf(section.id),
        }))
  return (
    <nav ref={list} className={styles.panel} aria-label={t('command.contents')}>
      <h2>{t('command.contents')}</h2>
      <ol>
        {entries.map((entry, n) => (
          <li key={`${n} ${entry.place.block}`}>
            <button
              ref={n === current + 1 ? now : undefined}
              type="button"
              aria-current={n === current + 1 ? 'location' : undefined}
              style={{ paddingInlineStart: `${12 + (entry.level - 1) * 16}px` }}
              onClick={() => onGoTo(entry.place)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
