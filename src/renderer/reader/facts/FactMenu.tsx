import { Bell, BellOff, Ellipsis, Flag, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import styles from './FactMenu.module.css'

interface Props {
  /** Names the button among others like it. */
  label: string
  className: string
  /** Of the question; absent while the reader is not to see it. */
  answer?: string
  /** Absent where it is dropped already or is a card. */
  onDrop?: (() => void) | undefined
  /** Nothing is asked about its answer: the menu takes that back. */
  isSilent?: boolean
  onSilence: () => void
  onReport: () => void
}

/** What else can be done about a question that should not be asked as it is. */
export function FactMenu({ label, className, answer, onDrop, isSilent, onSilence, onReport }: Props) {
  const t = useStrings()
  const item = (words: string, icon: ReactNode, run: () => void) => (
    <MenuItem className={controls.menuItem!} onAction={run} textValue={words}>
      <span className={styles.item}>
        {icon}
        {words}
      </span>
    </MenuItem>
  )
  return (
    <MenuTrigger>
      <Button className={className} aria-label={label}>
        <Ellipsis size={16} aria-hidden="true" />
      </Button>
      <Popover className={controls.popover!} placement="bottom end">
        <Menu className={controls.menu!} aria-label={label}>
          {onDrop && item(t('facts.drop'), <X size={16} aria-hidden="true" />, onDrop)}
          {item(
            answer === undefined
              ? t('facts.silenceHidden')
              : t(isSilent ? 'facts.unsilence' : 'facts.silence', { answer }),
            isSilent ? <Bell size={16} aria-hidden="true" /> : <BellOff size={16} aria-hidden="true" />,
            onSilence,
          )}
          {item(t('facts.report'), <Flag size={16} aria-hidden="true" />, onReport)}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
