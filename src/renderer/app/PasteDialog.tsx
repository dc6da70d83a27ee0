import type { ClipboardEvent } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { type Draft, EMPTY } from './Adding'
import { useStrings } from './strings'

interface Props {
  /** Outlives the dialog: a stray Escape loses nothing. */
  draft: Draft
  onDraft: (draft: Draft) => void
  onAdd: (draft: Draft) => void
  onClose: () => void
}

/** Takes a text from the clipboard or typed in. */
export default function PasteDialog({ draft, onDraft, onAdd, onClose }: Props) {
  const t = useStrings()
  const empty = draft.text.trim() === ''
  /** Of a paste into the empty field its form is kept; of anything written or changed only the words are. */
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    const html = event.clipboardData.getData('text/html')
    if (!empty || html === '' || text.trim() === '') return
    event.preventDefault()
    onDraft({ text, html })
  }
  return (
    <Sheet title={t('paste.title')} isOpen onClose={onClose}>
      <TextField
        className={controls.field!}
        value={draft.text}
        onChange={(text) => onDraft({ text, html: '' })}
        autoFocus
      >
        <Label className={controls.label!}>{t('paste.label')}</Label>
        <TextArea className={controls.input!} rows={12} onPaste={onPaste} />
      </TextField>
      <div className={controls.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={empty}
          onPress={() => {
            onAdd(draft)
            onDraft(EMPTY)
            onClose()
          }}
        >
          {t('paste.add')}
        </Button>
      </div>
    </Sheet>
  )
}
