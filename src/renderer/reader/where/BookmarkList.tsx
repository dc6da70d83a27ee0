import { useRef } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Place } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import styles from '#renderer/reader/ContentsPanel.module.css'
import type { Journey } from '#renderer/reader/useJourney'
import { useBookmarks } from './useBookmarks'
import { useFocusOnCurrent } from './useFocusOnCurrent'

interface Props {
  open: OpenReading
  journey: Journey
  onGoTo: (place: Place) => void
}

/** The reader's bookmarks in this text: the name they gave it or its first words, and its page. */
export function BookmarkList({ open, journey, onGoTo }: Props) {
  const t = useStrings()
  const { book } = journey
  const bookmarks = useBookmarks(open.reading.id, journey)
  const list = useRef<HTMLOListElement>(null)
  useFocusOnCurrent(list)
  if (bookmarks.length === 0) return <p className={styles.none}>{t('where.noBookmarks')}</p>
  return (
    <ol ref={list}>
      {bookmarks.map(({ mark, offset }) => (
        <li key={mark.id}>
          {mark.at && offset !== null ? (
            <button type="button" onClick={() => onGoTo(mark.at!.from)}>
              <span>{mark.note ?? mark.quote}</span>
              <span className={styles.page}>{book.label(book.page(offset))}</span>
            </button>
          ) : (
            <p className={styles.lost}>
              {mark.note ?? mark.quote} <small>{t('where.lostBookmark')}</small>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
