import { useCallback, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import { useStrings } from '#renderer/app/strings'
import styles from '#renderer/reader/ContentsPanel.module.css'
import type { Journey } from '#renderer/reader/useJourney'
import { Filter } from './Filter'
import { pageGroups } from './pages'
import { useFollowing } from './position'
import { useFocusOnCurrent } from './useFocusOnCurrent'

interface Props {
  open: OpenReading
  journey: Journey
  onGoTo: (offset: number) => void
}

/** All pages of a text: those of the printed book where it names them, under the parts they begin in. */
export function PageList({ open, journey, onGoTo }: Props) {
  const t = useStrings()
  const { book, position } = journey
  const [words, setWords] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const current = useFollowing(
    position,
    useCallback(({ offset }) => book.page(offset), [book]),
  )
  const groups = useMemo(() => pageGroups(open, book, words.trim()), [open, book, words])
  useFocusOnCurrent(list)
  return (
    <>
      <p className={styles.note}>{t(book.isPrinted ? 'where.printed' : 'where.counted')}</p>
      <Filter value={words} onChange={setWords} total={book.pages} label={t('where.filterPages')} />
      <div ref={list}>
        {groups.map(({ title, pages }) => (
          <section key={pages[0]} className={styles.group} aria-label={title || t('where.pages')}>
            {title && <h3>{title}</h3>}
            <ol className={styles.pages}>
              {pages.map((page) => (
                <li key={page}>
                  <button
                    type="button"
                    aria-current={page === current ? 'location' : undefined}
                    aria-label={t('where.goPage', { page: book.label(page) })}
                    onClick={() => onGoTo(book.pageStart(page))}
                  >
                    {book.label(page)}
                  </button>
                </li>
              ))}
            </ol>
          </section>
        ))}
        {groups.length === 0 && <p className={styles.none}>{t('where.noPages')}</p>}
      </div>
    </>
  )
}
