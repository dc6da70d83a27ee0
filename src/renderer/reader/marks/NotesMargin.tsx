import { Bookmark, MessageSquare } from 'lucide-react'
import { memo, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import type { Page } from '#contract/settings'
import type { SectionId } from '#core/text/document'
import type { FlowHandle } from '#renderer/reader/flow'
import { LINE } from './marginLayout'
import styles from './NotesMargin.module.css'
import { isBookmark, type Spot } from './spots'
import { useMargin } from './useMargin'
import type { Spots } from './useSpots'

interface Props {
  flow: RefObject<FlowHandle | null>
  marks: Spots
  /** The section in sight. */
  current: SectionId | undefined
  page: Page
}

/**
 * The reader's notes beside their lines where the window is wide enough, else signs of them, and their bookmarks. It is
 * for the eye and the pointer: keys and screen readers have a button for each mark in the text itself.
 */
export const NotesMargin = memo(function NotesMargin({ flow, marks, current, page }: Props) {
  const { margin, layer } = useMargin(flow, marks, current, page)
  if (!margin) return null
  const { host, isPaged, rtl, inset, width, sign, style } = margin
  const look = (spots: readonly Spot[]) => ({
    tabIndex: -1,
    onPointerEnter: () => marks.setNow(spots[0]!.key),
    onPointerLeave: () => marks.setNow(null),
    onClick: () => marks.open(spots),
  })
  return createPortal(
    <div
      ref={layer}
      className={styles.layer}
      dir={rtl ? 'rtl' : 'ltr'}
      style={style}
      aria-hidden="true"
      data-skip=""
    >
      {margin.pages.map(({ page: number, notes, signs }) => (
        <div key={number} data-page={number} hidden={isPaged}>
          {notes.map(({ of, top, lines }) => (
            <button
              key={of.key}
              type="button"
              className={styles.note}
              data-colour={of.kind === 'mark' ? of.mark.colour : undefined}
              style={{
                insetBlockStart: top,
                insetInlineStart: inset - sign[0] - width,
                inlineSize: width,
                blockSize: lines * LINE,
                WebkitLineClamp: lines,
              }}
              {...look([of])}
            >
              <span dir="auto">{of.kind === 'mark' && of.mark.note}</span>
            </button>
          ))}
          {signs.map(({ all, x, y }) => (
            <button
              key={all[0]!.key}
              type="button"
              className={styles.sign}
              data-bookmark={isBookmark(all[0]!)}
              style={signStyle(y, inset + x, sign[x === 0 ? 0 : 1])}
              {...look(all)}
            >
              {isBookmark(all[0]!) ? <Bookmark size={16} /> : <MessageSquare size={14} />}
              {all.length > 1 && <span className={styles.count}>{all.length}</span>}
            </button>
          ))}
        </div>
      ))}
    </div>,
    host,
  )
})

const signStyle = (y: number, column: number, size: number) => ({
  insetBlockStart: y,
  insetInlineStart: column - size,
  inlineSize: size,
})
