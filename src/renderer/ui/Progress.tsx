import { ProgressBar } from 'react-aria-components'
import styles from './controls.module.css'

/** A hairline that fills; `value` is 0 to 1, or null while nobody can say how far it is. */
export function Progress({ label, value }: { label: string; value: number | null }) {
  const filled = value === null ? {} : { inlineSize: `${value * 100}%` }
  return (
    <ProgressBar aria-label={label} value={(value ?? 0) * 100} isIndeterminate={value === null}>
      <div className={styles.progress}>
        <div
          className={`${styles.progressFill} ${value === null ? styles.progressBusy : ''}`}
          style={filled}
        />
      </div>
    </ProgressBar>
  )
}
