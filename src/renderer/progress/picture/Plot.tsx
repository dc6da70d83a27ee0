import type { ReactNode } from 'react'
import styles from './Charts.module.css'
import { Drawing } from './Drawing'

/** Where things lie on a plot, in pixels. */
export interface Scale {
  /** 0 is the left end of the base, 1 the right. */
  x: (share: number) => number
  /** The base is 0, the top what `top` says. */
  y: (value: number) => number
  /** The length of the base. */
  across: number
}

/** Words at a place of the base, 0 to 1. */
export interface Label {
  at: number
  label: string
  anchor?: 'start' | 'middle' | 'end'
}

interface Props {
  /** The height of what is drawn, without words. */
  height: number
  /** No wider than this. */
  widest?: number
  /** The value at the top. */
  top: number
  /** Values with a line across, and their names at the side. */
  lines: readonly { at: number; label: string }[]
  /** Words under a base of such a length. */
  labels: (across: number) => readonly Label[]
  /** What the base counts, under its words. */
  base?: string
  children: (scale: Scale) => ReactNode
}

const SIDE = 44
const RIGHT = 12
const HEAD = 18
const FOOT = 22
const NAME = 18

/** Two axes with plain words, and what is drawn between them. */
export function Plot({ height, widest = 960, top, lines, labels, base, children }: Props) {
  const foot = HEAD + height
  return (
    <Drawing height={foot + FOOT + (base ? NAME : 0)} widest={widest}>
      {(width) => {
        const across = Math.max(0, width - SIDE - RIGHT)
        const scale: Scale = {
          x: (share) => SIDE + share * across,
          y: (value) => HEAD + height - (top > 0 ? value / top : 0) * height,
          across,
        }
        return (
          <>
            {lines.map(({ at, label }) => (
              <g key={label}>
                <line
                  className={at === 0 ? styles.base : styles.line}
                  x1={SIDE}
                  x2={width - RIGHT}
                  y1={scale.y(at)}
                  y2={scale.y(at)}
                />
                <text className={`${styles.tick} ${styles.end}`} x={SIDE - 8} y={scale.y(at) + 4}>
                  {label}
                </text>
              </g>
            ))}
            {labels(across).map(({ at, label, anchor = 'middle' }) => (
              <text
                key={`${at}${label}`}
                className={`${styles.tick} ${styles[anchor]}`}
                x={scale.x(at)}
                y={foot + 16}
              >
                {label}
              </text>
            ))}
            {base && (
              <text className={`${styles.tick} ${styles.middle}`} x={scale.x(0.5)} y={foot + FOOT + 14}>
                {base}
              </text>
            )}
            {children(scale)}
          </>
        )
      }}
    </Drawing>
  )
}
