import { useCallback } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Place } from '#core/text/document'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { percentRead, wholeMinutes } from '#renderer/text/geography'
import type { Book } from './book'
import styles from './Foot.module.css'
import { type Position, type PositionStore, useFollowing } from './position'
import { shareOf } from './share'

/*
 * What is drawn anew with every page turned, and nothing else is: a few words each, told by arithmetic.
 */

interface Props {
  book: Book
  position: PositionStore
}

/** The page on show. */
const usePage = ({ book, position }: Props): number =>
  useFollowing(
    position,
    useCallback(({ offset, atEnd }) => (atEnd ? book.pages - 1 : book.page(offset)), [book]),
  )

/** Which page, of how many, and how much of the text that is. */
export function PageWords({ book, position }: Props) {
  const t = useStrings()
  const page = usePage({ book, position })
  const percent = useFollowing(
    position,
    useCallback((now) => percentRead(shareOf(book, now)), [book]),
  )
  return t('where.page', { page: book.label(page), pages: book.label(book.pages - 1), percent })
}

/** The page a way back or forward leads to, unless it is the one on show. */
export function JumpWords({ book, position, to, way }: Props & { to: Place; way: 'back' | 'forward' }) {
  const t = useStrings()
  const here = usePage({ book, position })
  const page = book.page(book.offset(to))
  if (page === here) return t(`command.${way}`)
  return t(`where.${way}`, { page: book.label(page) })
}

const atEnd = (now: Position) => now.atEnd

/** How long the rest of the part and of the whole takes at the reader's pace; nothing is said of pictures. */
export function TimeWords({ open, book, position }: Props & { open: OpenReading }) {
  const t = useStrings()
  const inTime = useTimeInWords()
  const isAtEnd = useFollowing(position, atEnd)
  const all = useFollowing(
    position,
    useCallback(({ offset }) => wholeMinutes(book.minutes(offset, book.characters)), [book]),
  )
  const part = useFollowing(
    position,
    useCallback(
      ({ offset }) => wholeMinutes(book.minutes(offset, book.sectionStart(book.section(offset) + 1))),
      [book],
    ),
  )
  return <p className={styles.time}>{words()}</p>

  function words(): string {
    if (isAtEnd) return t('reader.finished')
    if (book.isWordless) return ''
    if (open.sections.length === 1) return t('reader.left', { time: inTime(all) })
    return t('where.left', { part: inTime(part), all: inTime(all) })
  }
}
