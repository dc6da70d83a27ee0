import { Check as Sign } from 'lucide-react'
import styles from './TextList.module.css'

/** Where a press chooses a text; the row says itself whether it is. */
export function Check() {
  return (
    <span className={styles.box} data-check="" aria-hidden="true">
      <Sign size={14} strokeWidth={3} />
    </span>
  )
}
