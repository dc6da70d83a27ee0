import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { NoteView } from '#contract/facts'
import { useClient } from '#renderer/app/client'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import foot from './Foot.module.css'

/** What the reader writes to themselves about a card; empty takes it away. */
export function CommentSheet({ note, onClose }: { note: NoteView; onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const form = useRef<HTMLFormElement>(null)
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(isMac ? event.metaKey : event.ctrlKey)) return
    event.preventDefault()
    form.current?.requestSubmit()
  }
  return (
    <Sheet title={t('command.comment')} isOpen onClose={onClose}>
      <form ref={form} onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
        <TextEntry
          label={t('cards.comment')}
          note={t('cards.commentNote')}
          value={words}
          onChange={setWords}
          rows={4}
          autoFocus
        />
        <div className={controls.actions}>
          <Button look="quiet" small onPress={onClose}>
            {t('action.cancel')}
          </Button>
          <Button look="primary" small type="submit">
            {t('facts.save')} <kbd className={`${controls.key} ${foot.key}`}>{label('Mod+Enter', isMac)}</kbd>
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
