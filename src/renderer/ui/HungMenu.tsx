import type { ReactNode, RefObject } from 'react'
import { Menu, Popover } from 'react-aria-components'
import styles from './controls.module.css'

interface Props {
  label: string
  /** The button it hangs from. */
  from: RefObject<HTMLElement | null>
  onClose: () => void
  children: ReactNode
}

/** A menu gives the focus back when it goes: what opens a sheet, or goes with it, waits for that. */
export const afterClosing = (run: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(run))

/** A menu that is open as long as it is there, for a button that is drawn before its menu is fetched. */
export function HungMenu({ label, from, onClose, children }: Props) {
  return (
    <Popover
      className={styles.popover!}
      aria-label={label}
      triggerRef={from}
      placement="bottom end"
      isOpen
      onOpenChange={onClose}
    >
      <Menu className={styles.menu!} aria-label={label} onClose={onClose} autoFocus="first">
        {children}
      </Menu>
    </Popover>
  )
}
