import type { ReactNode } from 'react'
import styles from './ScreenHead.module.css'

/** A screen's title, and beside it what can be done with the whole of it. */
export function ScreenHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.head}>
      <h1>{title}</h1>
      {children}
    </div>
  )
}
