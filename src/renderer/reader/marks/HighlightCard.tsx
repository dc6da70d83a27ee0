import { Trash2 } from 'lucide-react'
import type { MarkView } from '#contract/marks'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './HighlightCard.module.css'
import { MarkFields } from './MarkFields'
import { useMarkEdit } from './useMarkEdit'

interface Props {
  mark: MarkView
  /** Its note is what is to be written first. */
  takesFocus: boolean
  onDone: () => void
}

/** A mark that was opened in the text: all that can be changed of it, and a way to remove it. */
export function HighlightCard({ mark, takesFocus, onDone }: Props) {
  const t = useStrings()
  const editing = useMarkEdit(mark, true)
  const isBookmark = mark.kind === 'bookmark'
  return (
    <section
      className={styles.card}
      aria-label={t(isBookmark ? 'marks.bookmarkTitle' : 'marks.highlightTitle')}
    >
      <MarkFields mark={mark} editing={editing} takesFocus={takesFocus} onDone={onDone} />
      <div className={styles.row}>
        <Button
          small
          look="quiet"
          onPress={() => {
            void editing.remove()
            onDone()
          }}
        >
          <Trash2 size={15} aria-hidden="true" />
          {t(isBookmark ? 'marks.removeBookmark' : 'marks.remove')}
        </Button>
        <Button small onPress={onDone}>
          {t('marks.done')}
        </Button>
      </div>
    </section>
  )
}
