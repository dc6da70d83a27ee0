import type { FormEvent, ReactNode } from 'react'
import styles from './AskSheet.module.css'
import { FormActions } from './FormActions'
import { Sheet } from './Overlay'

interface Props {
  title: string
  /** What the button does. */
  does: string
  /** Whether it can be done as it is filled in. */
  isReady: boolean
  onDone: () => void
  onClose: () => void
  children: ReactNode
}

/** A question before something is done. */
export function AskSheet({ title, does, isReady, onDone, onClose, children }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) onDone()
  }
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <FormActions does={does} isReady={isReady} onCancel={onClose} />
      </form>
    </Sheet>
  )
}
