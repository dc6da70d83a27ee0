import { Bookmark, Pencil, SquareDashed, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useRef, useState } from 'react'
import type { NotebookRow } from '#contract/marks'
import { inLine } from '#core/text/direction'
import { toHash } from '#renderer/app/routes'
import { useDateInWords, useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './MarkRow.module.css'
import { RowEditor } from './RowEditor'
import { useRemove } from './useRemove'

interface Props {
  row: NotebookRow
  /** Among those of its text, from 1, of so many. */
  position: number
  total: number
  /** Its text is in the library. */
  isHere: boolean
  /** What is written of it is kept in every pause, not only in the end. */
  asWritten: boolean
  onGoTo: (row: NotebookRow) => void
  onTag: (tag: string) => void
  onCard: (row: NotebookRow) => void
}

/** One mark: its words, which lead to its place, and what the reader said of it. */
export const MarkRow = memo(function MarkRow({ row, position, total, isHere, asWritten, ...does }: Props) {
  const t = useStrings()
  const date = useDateInWords()
  const remove = useRemove()
  const [isEditing, setEditing] = useState(false)
  const item = useRef<HTMLLIElement>(null)
  const { kind, colour, style, quote, note, tags, at, part, addedAt } = row
  const open = () => item.current?.querySelector<HTMLElement>('[data-open]')?.focus()
  const words = (
    <span className={styles.quote} dir="auto">
      {kind === 'bookmark' && (
        <Bookmark className={styles.ribbon} size={15} aria-label={t('marks.bookmarkTitle')} />
      )}
      {quote}
    </span>
  )
  const about = [part, addedAt > 0 && date(new Date(addedAt).toISOString().slice(0, 10))]
  return (
    <li
      ref={item}
      aria-posinset={position}
      aria-setsize={total}
      className={styles.row}
      data-row={row.id}
      data-kind={kind}
      data-colour={colour}
      data-style={style}
    >
      {at ? (
        <a
          className={styles.words}
          data-open=""
          href={toHash({ screen: 'reader', id: row.reading, place: at.from })}
          onClick={(event) => {
            event.preventDefault()
            does.onGoTo(row)
          }}
        >
          {words}
        </a>
      ) : (
        <div className={styles.words} data-open="" tabIndex={0}>
          {words}
        </div>
      )}
      {note && !isEditing && (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      )}
      {isEditing && (
        <RowEditor
          row={row}
          asWritten={asWritten}
          onDone={() => {
            setEditing(false)
            open()
          }}
        />
      )}
      <p className={styles.about}>
        {tags.map((tag) => (
          <button key={tag} type="button" className={controls.tag} onClick={() => does.onTag(tag)}>
            {tag}
          </button>
        ))}
        {!at && isHere && <span className={styles.lost}>{t('notebook.lost')}</span>}
        <span>{inLine(about)}</span>
      </p>
      <div className={styles.actions}>
        {at && kind === 'highlight' && (
          <Action name={t('command.markCard')} action="card" onPress={() => does.onCard(row)}>
            <SquareDashed size={16} aria-hidden="true" />
          </Action>
        )}
        <Action
          name={t('command.markEdit')}
          action="edit"
          isOpen={isEditing}
          onPress={() => setEditing(!isEditing)}
        >
          <Pencil size={16} aria-hidden="true" />
        </Action>
        <Action name={t('command.markRemove')} action="remove" onPress={() => remove(row, item.current)}>
          <Trash2 size={16} aria-hidden="true" />
        </Action>
      </div>
    </li>
  )
})

interface ActionProps {
  name: string
  action: 'card' | 'edit' | 'remove'
  isOpen?: boolean
  onPress: () => void
  children: ReactNode
}

/** The browser's own button and tip: a list that is scrolled through draws hundreds. */
function Action({ name, action, isOpen, onPress, children }: ActionProps) {
  return (
    <button
      type="button"
      className={styles.action}
      data-action={action}
      aria-label={name}
      aria-expanded={isOpen}
      title={name}
      onClick={onPress}
    >
      {children}
    </button>
  )
}
