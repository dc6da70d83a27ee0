import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, Popover } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from './Button'
import styles from './controls.module.css'
import { useStable } from './useStable'

interface SheetProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Hides the heading from sight where the content names itself. */
  quietTitle?: boolean | undefined
  /** For what is wider than a form. */
  wide?: boolean
}

/**
 * Keys of an open sheet while nothing has the focus, as after a press on something that went with what it did: Escape
 * still closes the sheet, and any other key brings the focus back into it. What is behind it hears only keys held with
 * Control, such as undo.
 */
function useKeysAtNothing(onClose: () => void) {
  const sheet = useRef<HTMLElement>(null)
  const close = useStable(onClose)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isLast = [...document.querySelectorAll('[role="dialog"]')].at(-1) === sheet.current
      if (event.target !== document.body || !isLast) return
      if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
      if (event.key === 'Escape') close()
      else sheet.current?.focus()
    }
    addEventListener('keydown', onKey, { capture: true })
    return () => removeEventListener('keydown', onKey, { capture: true })
  }, [close])
  return sheet
}

/** A modal sheet: focus is kept inside; Escape, its cross and a press outside close it. */
export function Sheet({ title, isOpen, onClose, children, quietTitle, wide }: SheetProps) {
  return (
    <ModalOverlay
      className={styles.veil!}
      data-sheet=""
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal!} {...(wide && { 'data-wide': '' })}>
        <Open {...{ title, onClose, quietTitle }}>{children}</Open>
      </Modal>
    </ModalOverlay>
  )
}

/** What is in a sheet, there only while it is open. */
function Open({ title, onClose, children, quietTitle }: Omit<SheetProps, 'isOpen' | 'wide'>) {
  const t = useStrings()
  const sheet = useKeysAtNothing(onClose)
  return (
    <Dialog ref={sheet}>
      {quietTitle ? (
        <Heading slot="title" className="visually-hidden">
          {title}
        </Heading>
      ) : (
        <div className={styles.modalHead}>
          <Heading slot="title" className={styles.modalTitle!}>
            {title}
          </Heading>
          <IconButton label={t('action.close')} keys="Esc" onPress={onClose}>
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      {children}
    </Dialog>
  )
}

/** A panel hanging from the button before it, inside a DialogTrigger. */
export function Panel({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Popover className={styles.popover!} placement="bottom end" offset={6}>
      <Dialog aria-label={title}>{children}</Dialog>
    </Popover>
  )
}
