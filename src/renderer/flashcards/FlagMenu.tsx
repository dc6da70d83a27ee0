import { Bookmark } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Key } from '#renderer/ui/Key'
import styles from './FlagMenu.module.css'

/** 0 is none. */
export const FLAGS = [0, 1, 2, 3, 4, 5, 6, 7] as const

interface Props {
  flag: number
  onFlag: (flag: number) => void
  onOpen: () => void
}

/** A flag on a card, told by its number. */
export function FlagMenu({ flag, onFlag, onOpen }: Props) {
  const t = useStrings()
  const name = flag === 0 ? t('study.flag') : t('study.flagged', { flag })
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen()}>
      <IconButton label={name} keys={label('Mod+1', isMac)}>
        <span className={styles.flag} data-on={flag > 0}>
          <Bookmark size={18} aria-hidden="true" />
          {flag > 0 && <span className={styles.number}>{flag}</span>}
        </span>
      </IconButton>
      <Popover className={controls.popover!} placement="bottom end">
        <Menu
          className={controls.menu!}
          aria-label={t('study.flag')}
          selectionMode="single"
          selectedKeys={[flag]}
        >
          {FLAGS.map((n) => (
            <MenuItem
              key={n}
              id={n}
              className={`${controls.menuItem} ${styles.item}`}
              onAction={() => onFlag(n)}
              textValue={t(`command.flag.${n}`)}
            >
              {t(`command.flag.${n}`)}
              <Key name={`Mod+${n}`} />
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
