import { addressAsTyped } from '#core/text/address'
import { AskSheet } from '#renderer/ui/AskSheet'
import { TextEntry } from '#renderer/ui/TextEntry'
import { useStrings } from './strings'

interface Props {
  /** Outlives the dialog: it stands here again after an error. */
  draft: string
  onDraft: (draft: string) => void
  onAdd: (address: string) => void
  onClose: () => void
}

/** Asks for the address of a web page. Nothing is fetched before its button is pressed. */
export default function AddressDialog({ draft, onDraft, onAdd, onClose }: Props) {
  const t = useStrings()
  const address = addressAsTyped(draft)
  const save = () => {
    if (address === undefined) return
    onAdd(address)
    onDraft('')
    onClose()
  }
  return (
    <AskSheet
      title={t('address.title')}
      does={t('address.save')}
      isReady={address !== undefined}
      onDone={save}
      onClose={onClose}
    >
      <TextEntry
        label={t('address.label')}
        note={t('address.note')}
        value={draft}
        onChange={onDraft}
        autoFocus="all"
      />
    </AskSheet>
  )
}
