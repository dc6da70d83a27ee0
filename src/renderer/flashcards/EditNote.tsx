import { type FormEvent, useState } from 'react'
import type { NoteView } from '#contract/facts'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useToast } from '#renderer/app/Toasts'
import { useUndo } from '#renderer/app/undo'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './EditNote.module.css'
import { type Draft, draftOf, editOf, isWhole } from './edit'

/** Changes the words of a question; what is written stays in the fields when it cannot be saved. */
export function EditNote({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const toast = useToast()
  const undo = useUndo()
  const [draft, setDraft] = useState(() => draftOf(note))
  const set = (field: keyof Draft) => (words: string) => setDraft((now) => ({ ...now, [field]: words }))

  const save = async (event: FormEvent) => {
    event.preventDefault()
    const edit = editOf(note, draft)
    if (Object.keys(edit).length === 0) return onClose()
    try {
      undo.offer(await client.call('notes.edit', { note: note.id, edit }), t('study.edited'))
      onClose()
    } catch {
      toast({ message: t('error.save'), tone: 'error' })
    }
  }

  return (
    <Sheet title={t('study.edit')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextEntry
          label={t('study.question')}
          note={t('study.questionNote')}
          value={draft.prompt}
          onChange={set('prompt')}
          rows={3}
          autoFocus
        />
        <TextEntry label={t('study.answer')} value={draft.answer} onChange={set('answer')} />
        <TextEntry
          label={t('study.accepts')}
          note={t('study.acceptsNote')}
          value={draft.accepts}
          onChange={set('accepts')}
          rows={2}
        />
        <TextEntry label={t('study.hint')} value={draft.hint} onChange={set('hint')} />
        <div className={controls.actions}>
          <Button look="quiet" onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!isWhole(draft)}>
            {t('study.save')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
