import type { NotebookRow } from '#contract/marks'
import { useStrings } from '#renderer/app/strings'
import { MarkFields } from '#renderer/reader/marks/MarkFields'
import { useMarkEdit } from '#renderer/reader/marks/useMarkEdit'
import { Button } from '#renderer/ui/Button'
import styles from './MarkRow.module.css'

interface Props {
  row: NotebookRow
  /** What is written is kept in every pause. */
  asWritten: boolean
  onDone: () => void
}

/** A mark's fields in its row. What was written is kept when it closes. */
export function RowEditor({ row, asWritten, onDone }: Props) {
  const t = useStrings()
  const editing = useMarkEdit(row, asWritten)
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
