import type { NoteEdit, NoteView } from '#contract/facts'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { askedOf } from '#renderer/question/Asked'
import { QuestionForm } from '#renderer/question/QuestionForm'
import { Sheet } from '#renderer/ui/Overlay'

/** Changes the words of a question; what is written stays in the fields when it cannot be saved. */
export function EditNote({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const save = async (edit: NoteEdit) => {
    if (Object.keys(edit).length === 0) return onClose()
    try {
      undo.offer(await client.call('notes.edit', { note: note.id, edit }), t('facts.saidEdited'))
      onClose()
    } catch {
      toast({ message: t('error.save'), tone: 'error' })
    }
  }
  return (
    <Sheet title={t('command.editNote')} isOpen onClose={onClose}>
      <QuestionForm
        asked={askedOf({ kind: 'note', note }, note.readingTitle ?? '')}
        save={t('facts.save')}
        onSave={(edit) => void save(edit)}
        onCancel={onClose}
      />
    </Sheet>
  )
}
