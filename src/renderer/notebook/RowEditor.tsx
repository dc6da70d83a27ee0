import type { NotebookRow } from '#contract/marks'
import { useStrings } from '#renderer/app/strings'
import { MarkFields } from '#renderer/reader/marks/MarkFields'
import { useMarkEdit } from '#renderer/reader/marks/useMarkEdit'
import { Button } from '#renderer/ui/Button'
import styles from './MarkRow.module.css'

/** A mark's fields in its row. What was written is kept when it closes. */
export function RowEditor({ row, onDone }: { row: NotebookRow; onDone: () => void }) {
  const t = useStrings()
  // Not in pauses: a list of what fits some words would lose the row that is being written in.
  const editing = useMarkEdit(row, false)
  return (
    <fieldset
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        event.preventDefault()
        onDone()
      }}
    >
      <MarkFields mark={row} editing={editing} takesFocus onDone={onDone} />
      <div className={styles.done}>
        <Button small onPress={onDone}>
          {t('marks.done')}
        </Button>
      </div>
    </fieldset>
  )
}
