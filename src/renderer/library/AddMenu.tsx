import { ClipboardPaste, FilePlus2, FolderInput, Globe, ListChecks, type LucideIcon } from 'lucide-react'
import type { RefObject } from 'react'
import { MenuItem } from 'react-aria-components'
import { useRun } from '#renderer/app/commands'
import type { KeyName } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { HungMenu } from '#renderer/ui/HungMenu'
import { Key } from '#renderer/ui/Key'

const WAYS: readonly {
  id: 'add' | 'addFolder' | 'paste' | 'address' | 'imports'
  keys: KeyName
  Icon: LucideIcon
}[] = [
  { id: 'add', keys: 'Mod+O', Icon: FilePlus2 },
  { id: 'addFolder', keys: 'Mod+Shift+O', Icon: FolderInput },
  { id: 'paste', keys: 'P', Icon: ClipboardPaste },
  { id: 'address', keys: 'W', Icon: Globe },
  { id: 'imports', keys: 'Shift+O', Icon: ListChecks },
]

interface Props {
  from: RefObject<HTMLElement | null>
  onClose: () => void
}

/** The ways to bring texts, and what came of it. */
export default function AddMenu({ from, onClose }: Props) {
  const t = useStrings()
  const run = useRun()
  return (
    <HungMenu label={t('library.add')} from={from} onClose={onClose}>
      {WAYS.map(({ id, keys, Icon }) => (
        <MenuItem
          key={id}
          className={controls.menuItem!}
          onAction={() => run(id)}
          textValue={t(`command.${id}`)}
        >
          <Icon size={18} aria-hidden="true" />
          {t(`command.${id}`)}
          <Key name={keys} />
        </MenuItem>
      ))}
    </HungMenu>
  )
}
