import { ProgressBar } from 'react-aria-components'
import styles from './controls.module.css'

/** A hairline that fills; `value` is 0 to 1. */
export function Progress({ label, value }: { label: string; value: number }) {
  return (
    <ProgressBar aria-label={label} value={value * 100}>
      <div className={styles.progress}>
        <div className={styles.progressFill} style={{ inlineSize: `${value * 100}%` }} />
      </div>
    </ProgressBar>
  )
}
