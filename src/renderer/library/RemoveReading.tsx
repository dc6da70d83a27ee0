import { Trash2 } from 'lucide-react'
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'

interface Props {
  title: string
  /** Cards made of this text. */
  cards: number
  onRemove: (keepNotes: boolean) => void
}

/** Takes a text out of the library; where it has cards, says what becomes of them. */
export function RemoveReading({ title, cards, onRemove }: Props) {
  const t = useStrings()
  const label = t('library.removeOf', { title })
  const icon = <Trash2 size={18} aria-hidden="true" />
  if (cards === 0) {
    return (
      <IconButton label={label} onPress={() => onRemove(false)}>
        {icon}
      </IconButton>
    )
  }
  return (
    <MenuTrigger>
      <IconButton label={label}>{icon}</IconButton>
      <Popover className={controls.popover!} placement="bottom end">
        <Menu className={controls.menu!} aria-label={label}>
          <MenuItem className={controls.menuItem!} onAction={() => onRemove(true)}>
            {t('library.removeKeep', { cards })}
          </MenuItem>
          <MenuItem className={controls.menuItem!} onAction={() => onRemove(false)}>
            {t('library.removeAll', { cards })}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
