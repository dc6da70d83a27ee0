import { useCallback, useEffect, useRef, useState } from 'react'
import { addressIn } from '#core/text/address'
import { FilePicker } from '#renderer/ui/FilePicker'
import { loaded } from '#renderer/ui/loaded'
import { useCommands } from './commands'
import { DropTarget } from './DropTarget'
import { useImports } from './imports'
import { isTyping } from './keys'
import { useStrings } from './strings'
import { useToast } from './Toasts'

/** What was pasted or written; `html` is the same with its form, until it is changed. */
export interface Draft {
  text: string
  html: string
}

export const EMPTY: Draft = { text: '', html: '' }

const PasteDialog = loaded(() => import('./PasteDialog'))
const AddressDialog = loaded(() => import('./AddressDialog'))

/** A shorter paste is more likely a slip than a text: it is shown before it is brought in. */
const WHOLE_TEXT = 400

/** The ways to bring a text that work on every screen: picking files, pasting, dropping, and the address of a page. */
export function Adding() {
  const t = useStrings()
  const toast = useToast()
  const { addFiles, addFolder, addText, addTable, addAddress } = useImports()
  const folders = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  const [draft, setDraft] = useState<Draft>(EMPTY)
  const [asking, setAsking] = useState(false)
  const [address, setAddress] = useState('')
  const ask = useCallback((given: string) => {
    setAddress(given)
    setAsking(true)
  }, [])
  /** What could not be had stands in the field again, unless there is something newer. */
  const save = async (given: string) => {
    if (!(await addAddress(given))) setAddress((now) => now || given)
  }
  /** What does not come in is not lost with its clipboard: it stands in the dialog again, unless there is something newer. */
  const add = useCallback(
    async (given: Draft) => {
      if (await addText(given.text, given.html)) return
      setDraft((now) => (now.text === '' ? given : now))
      toast({ message: t('paste.kept') })
    },
    [addText, toast, t],
  )
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const inDialog = document.querySelector('[role="dialog"]') !== null
      if (isTyping(event.target) || inDialog || !event.clipboardData) return
      const { files } = event.clipboardData
      if (files.length > 0) return addFiles(files)
      const text = event.clipboardData.getData('text/plain')
      const html = event.clipboardData.getData('text/html')
      const page = addressIn(text)
      if (page !== undefined) return ask(page)
      void addTable(text).then((isTable) => {
        if (!isTable) offer({ text: text.trim(), html })
      })
    }
    const offer = (given: Draft) => {
      if (given.text.length >= WHOLE_TEXT) return void add(given)
      if (given.text === '') return
      setDraft(given)
      setPasting(true)
    }
    addEventListener('paste', onPaste)
    return () => removeEventListener('paste', onPaste)
  }, [addFiles, addTable, add, ask])
  useCommands([
    {
      id: 'add',
      name: 'command.add',
      group: 'group.library',
      keys: ['Mod+O'],
      run: () => picker.current?.click(),
    },
    {
      id: 'addFolder',
      name: 'command.addFolder',
      group: 'group.library',
      keys: ['Mod+Shift+O'],
      run: () => folders.current?.click(),
    },
    {
      id: 'paste',
      name: 'command.paste',
      group: 'group.library',
      keys: ['P', 'Mod+Shift+V'],
      run: () => setPasting(true),
    },
    {
      id: 'address',
      name: 'command.address',
      group: 'group.library',
      keys: ['W'],
      run: () => setAsking(true),
    },
  ])
  return (
    <>
      <FilePicker ref={picker} label={t('command.add')} multiple onFiles={addFiles} />
      <FilePicker ref={folders} label={t('command.addFolder')} folder onFiles={addFolder} />
      {pasting && (
        <PasteDialog
          draft={draft}
          onDraft={setDraft}
          onAdd={add}
          onAddress={save}
          onClose={() => setPasting(false)}
        />
      )}
      {asking && (
        <AddressDialog draft={address} onDraft={setAddress} onAdd={save} onClose={() => setAsking(false)} />
      )}
      <DropTarget onAddress={ask} />
    </>
  )
}
