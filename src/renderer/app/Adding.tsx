import { lazy, Suspense, useRef, useState } from 'react'
import { useCommands } from './commands'
import { useImports } from './imports'
import { useStrings } from './strings'

const PasteDialog = lazy(() => import('./PasteDialog'))

/** The ways to bring a text that work on every screen: picking files and pasting. */
export function Adding() {
  const t = useStrings()
  const { addFiles } = useImports()
  const picker = useRef<HTMLInputElement>(null)
  const [pasting, setPasting] = useState(false)
  const [draft, setDraft] = useState('')
  useCommands([
    {
      id: 'add',
      name: 'command.add',
      group: 'group.library',
      keys: ['Mod+O'],
      run: () => picker.current?.click(),
    },
    {
      id: 'paste',
      name: 'command.paste',
      group: 'group.library',
      keys: ['P', 'Mod+Shift+V'],
      run: () => setPasting(true),
    },
  ])
  return (
    <>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t('command.add')}
        onChange={(event) => {
          if (event.target.files) addFiles(event.target.files)
          event.target.value = ''
        }}
      />
      <Suspense>
        {pasting && <PasteDialog draft={draft} onDraft={setDraft} onClose={() => setPasting(false)} />}
      </Suspense>
    </>
  )
}
