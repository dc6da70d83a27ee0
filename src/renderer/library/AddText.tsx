import { ClipboardPaste, FilePlus2, FolderInput, ListChecks, Plus } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useRun } from '#renderer/app/commands'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Key } from '#renderer/ui/Key'

/** The ways to bring texts without dropping them, and what came of it. */
export function AddText() {
  const t = useStrings()
  const run = useRun()
  return (
    <MenuTrigger>
      <Button look="quiet">
        <Plus size={18} aria-hidden="true" />
        {t('library.add')}
      </Button>
      <Popover className={controls.popover!} placement="bottom end">
        <Menu className={controls.menu!} aria-label={t('library.add')}>
          <MenuItem className={controls.menuItem!} onAction={() => run('add')} textValue={t('command.add')}>
            <FilePlus2 size={18} aria-hidden="true" />
            {t('command.add')}
            <Key name="Mod+O" />
          </MenuItem>
          <MenuItem
            className={controls.menuItem!}
            onAction={() => run('addFolder')}
            textValue={t('command.addFolder')}
          >
            <FolderInput size={18} aria-hidden="true" />
            {t('command.addFolder')}
            <Key name="Mod+Shift+O" />
          </MenuItem>
          <MenuItem
            className={controls.menuItem!}
            onAction={() => run('paste')}
            textValue={t('command.paste')}
          >
            <ClipboardPaste size={18} aria-hidden="true" />
            {t('command.paste')}
            <Key name="P" />
          </MenuItem>
          <MenuItem
            className={controls.menuItem!}
            onAction={() => run('imports')}
            textValue={t('command.imports')}
          >
            <ListChecks size={18} aria-hidden="true" />
            {t('command.imports')}
            <Key name="Shift+O" />
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
