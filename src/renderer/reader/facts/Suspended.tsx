import type { NoteId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Suspended.module.css'
import { useSuspended } from './useSuspended'

interface Props {
  /** Names the button among others like it. */
  label?: string
  onAskAgain: () => void
}

/** Says that a card is not asked any more, and takes that back. */
export function Suspended({ label, onAskAgain }: Props) {
  const t = useStrings()
  return (
    <span className={styles.suspended}>
      {t('facts.suspended')}
      {' · '}
      <Button small look="quiet" {...(label && { 'aria-label': label })} onPress={onAskAgain}>
        {t('facts.askAgain')}
      </Button>
    </span>
  )
}

/** The same of a note by itself, if it is suspended. */
export function SuspendedNote({ id, note, onAskAgain }: Props & { id: ReadingId; note: NoteId }) {
  const suspended = useSuspended(id)
  return suspended.has(note) && <Suspended onAskAgain={onAskAgain} />
}
