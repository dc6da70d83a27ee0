import { type FormEvent, useState } from 'react'
import type { NoteView } from '#contract/facts'
import { useClient } from '#renderer/app/client'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import controls from '#renderer/ui/controls.module.css'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { submitByKey } from '#renderer/ui/submitByKey'
import { TextEntry } from '#renderer/ui/TextEntry'
import foot from './Foot.module.css'

/** What the reader writes to themselves about a card; empty takes it away. */
export function CommentSheet({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const [words, setWords] = useState(note.comment ?? '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const comment = words.trim()
    if (comment === (note.comment ?? '')) return onClose()
    const done = await change(t('study.commentKept'), () =>
      client.call('notes.edit', { note: note.id, edit: { comment } }),
    )
    // What could not be saved stays in the field.
    if (done) onClose()
  }
  return (
    <Sheet title={t('command.comment')} isOpen onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} onKeyDown={submitByKey}>
        <TextEntry
          label={t('cards.comment')}
          note={t('cards.commentNote')}
          value={words}
          onChange={setWords}
          rows={4}
          autoFocus
        />
        <FormActions
          does={
            <>
              {t('facts.save')}{' '}
              <kbd className={`${controls.key} ${foot.key}`}>{label('Mod+Enter', isMac)}</kbd>
            </>
          }
          onCancel={onClose}
        />
      </form>
    </Sheet>
  )
}
