import type { ClipboardEvent } from 'react'
import { Label, Text, TextArea, TextField } from 'react-aria-components'
import { addressIn } from '#core/text/address'
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
  /** Saves the page of an address, where that is all there is. */
  onAddress: (address: string) => void
  onClose: () => void
}

/** Takes a text from the clipboard or typed in. */
export default function PasteDialog({ draft, onDraft, onAdd, onAddress, onClose }: Props) {
  const t = useStrings()
  const empty = draft.text.trim() === ''
  const address = addressIn(draft.text)
  const send = (give: () => void) => () => {
    give()
    onDraft(EMPTY)
    onClose()
  }
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
        {address !== undefined && (
          <Text slot="description" className={controls.fieldNote!}>
            {t('paste.isAddress')}
          </Text>
        )}
      </TextField>
      <div className={controls.actions}>
        <Button look="quiet" onPress={onClose}>
          {t('action.cancel')}
        </Button>
        <Button
          look={address === undefined ? 'primary' : 'plain'}
          isDisabled={empty}
          onPress={send(() => onAdd(draft))}
        >
          {t('paste.add')}
        </Button>
        {address !== undefined && (
          <Button look="primary" onPress={send(() => onAddress(address))}>
            {t('address.save')}
          </Button>
        )}
      </div>
    </Sheet>
  )
}
