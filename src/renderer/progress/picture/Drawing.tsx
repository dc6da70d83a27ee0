import type { ReactNode } from 'react'
import styles from './Charts.module.css'
import { useWidth } from './useWidth'

interface Props {
  height: number
  /** No wider than this. */
  widest?: number
  /** Drawn once it is known how wide it may be, in pixels. */
  children: (width: number) => ReactNode
}

/** The SVG of a picture, as wide as it has room. Its sentence and table say the same to who does not see it. */
export function Drawing({ height, widest = Number.POSITIVE_INFINITY, children }: Props) {
  const [ref, room] = useWidth<HTMLDivElement>()
  const width = Math.min(room, widest)
  return (
    <div ref={ref}>
      {width > 0 && (
        <svg className={styles.plot} width={width} height={height} aria-hidden="true" data-picture="">
          {children(width)}
        </svg>
      )}
    </div>
  )
}
