import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay, Popover } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { IconButton } from './Button'
import styles from './controls.module.css'

interface SheetProps {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** Hides the heading from sight where the content names itself. */
  quietTitle?: boolean
}

/** A modal sheet: focus is kept inside; Escape, its cross and a press outside close it. */
export function Sheet({ title, isOpen, onClose, children, quietTitle }: SheetProps) {
  const t = useStrings()
  return (
    <ModalOverlay
      className={styles.veil!}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={styles.modal!}>
        <Dialog>
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
      </Modal>
    </ModalOverlay>
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
