import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { useImports } from './imports'
import { useStrings } from './strings'

interface Props {
  /** Outlives the dialog: a stray Escape loses nothing. */
  draft: string
  onDraft: (draft: string) => void
  onClose: () => void
}

/** Takes a text from the clipboard or typed in. */
export default function PasteDialog({ draft, onDraft, onClose }: Props) {
  const t = useStrings()
  const { addText } = useImports()
  const empty = draft.trim() === ''
  return (
    <Sheet title={t('paste.title')} isOpen onClose={onClose}>
      <TextField className={controls.field!} value={draft} onChange={onDraft} autoFocus>
        <Label className={controls.label!}>{t('paste.label')}</Label>
        <TextArea className={controls.input!} rows={12} />
      </TextField>
      <div className={controls.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          look="primary"
          isDisabled={empty}
          onPress={() => {
            addText(draft)
            onDraft('')
            onClose()
          }}
        >
          {t('paste.add')}
        </Button>
      </div>
    </Sheet>
  )
}
