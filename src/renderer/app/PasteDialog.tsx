import { useState } from 'react'
import { Label, TextArea, TextField } from 'react-aria-components'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { useImports } from './imports'
import { useStrings } from './strings'

/** Takes a text from the clipboard or typed in. */
export default function PasteDialog({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const { addText } = useImports()
  const [text, setText] = useState('')
  const empty = text.trim() === ''
  return (
    <Sheet title={t('paste.title')} isOpen onClose={onClose}>
      <TextField className={controls.field!} value={text} onChange={setText} autoFocus>
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
            addText(text)
            onClose()
          }}
        >
          {t('paste.add')}
        </Button>
      </div>
    </Sheet>
  )
}
