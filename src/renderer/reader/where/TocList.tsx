import { useCallback, useMemo, useRef, useState } from 'react'
import type { OpenReading } from '#contract/reading'
import type { Place } from '#core/text/document'
import { fold } from '#core/text/fold'
import { useStrings } from '#renderer/app/strings'
import styles from '#renderer/reader/ContentsPanel.module.css'
import type { Journey } from '#renderer/reader/useJourney'
import { startOf } from '#renderer/text/geography'
import type { Book } from './book'
import { Filter } from './Filter'
import { useFollowing } from './position'
import { type Branch, treeOf } from './tree'
import { useFocusOnCurrent } from './useFocusOnCurrent'

interface Props {
  open: OpenReading
  journey: Journey
  onGoTo: (place: Place) => void
}

interface Entry {
  /** Its number in the TOC; -1 is the beginning. */
  n: number
  title: string
  level: number
  place: Place
  offset: number
}

/** The entries of a text: its own contents with its beginning, or its study sections where it has none. */
function entriesOf(
  open: OpenReading,
  book: Book,
  names: { beginning: string; part: (n: number) => string },
): Entry[] {
  const beginning = {
    n: -1,
    title: names.beginning,
    level: 1,
    place: startOf(open.sections[0]!.id),
    offset: 0,
  }
  if (open.toc.length === 0)
    return open.sections.map(({ id, title }, n) => ({
      n,
      title: title || names.part(n + 1),
      level: 1,
      place: startOf(id),
      offset: book.sectionStart(n),
    }))
  const entries = open.toc.map(({ title, level, block }, n) => ({
    n,
    title,
    level,
    place: { block, at: 0 },
    offset: book.entryStart(n),
  }))
  return [beginning, ...entries]
}

/** The contents of a text: what is being read stands out, what is below an entry is set in under it. */
export function TocList({ open, journey, onGoTo }: Props) {
  const t = useStrings()
  const { book, position } = journey
  const [words, setWords] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const current = useFollowing(
    position,
    useCallback(
      ({ offset }) => (open.toc.length > 0 ? book.entry(offset) : book.section(offset)),
      [open, book],
    ),
  )
  const entries = useMemo(
    () =>
      entriesOf(open, book, {
        beginning: t('contents.beginning'),
        part: (n) => t('contents.part', { n }),
      }),
    [open, book, t],
  )
  const sought = fold(words.trim()).text
  const branches = useMemo(
    () => treeOf(entries.filter(({ title }) => fold(title).text.includes(sought))),
    [entries, sought],
  )
  useFocusOnCurrent(list)
  return (
    <>
      <Filter value={words} onChange={setWords} total={entries.length} label={t('where.filterParts')} />
      <div ref={list}>
        <Branches
          branches={branches}
          current={current}
          page={(offset) => book.label(book.page(offset))}
          onGoTo={onGoTo}
        />
        {branches.length === 0 && <p className={styles.none}>{t('where.noParts')}</p>}
      </div>
    </>
  )
}

interface BranchesProps {
  branches: readonly Branch<Entry>[]
  current: number
  page: (offset: number) => string
  onGoTo: (place: Place) => void
}

function Branches({ branches, current, page, onGoTo }: BranchesProps) {
  if (branches.length === 0) return null
  return (
    <ol>
      {branches.map(({ entry, below }) => (
        <li key={entry.n}>
          <button
            type="button"
            aria-current={entry.n === current ? 'location' : undefined}
            onClick={() => onGoTo(entry.place)}
          >
            <span>{entry.title}</span>
            <span className={styles.page}>{page(entry.offset)}</span>
          </button>
          <Branches branches={below} current={current} page={page} onGoTo={onGoTo} />
        </li>
      ))}
    </ol>
  )
}
