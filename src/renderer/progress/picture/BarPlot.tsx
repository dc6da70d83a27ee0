import styles from './Charts.module.css'
import { Plot } from './Plot'
import { everyNth } from './scale'

export interface Bar {
  /** Its name under the base, which no other bar has. */
  name: string
  /** Null draws nothing. */
  value: number | null
  /** What stands on top of it, of another kind. */
  over?: number
  /** Where the true value lies. */
  low?: number
  high?: number
  /** Said above it where there is room for all to say so; of the highest and the one that `isKey` always. */
  told?: string
  isKey?: boolean
  /** Said when it is pointed at. */
  title: string
}

interface Props {
  bars: readonly Bar[]
  height?: number
  widest?: number
  top: number
  lines: readonly { at: number; label: string }[]
  /** A value to hold the bars against. */
  wanted?: { at: number; label: string }
  base?: string
  /** Roughly how wide names are, in pixels. */
  nameWidth?: number
}

/** What is more than nothing is never drawn as nothing. */
const LEAST = 2
const LETTER = 7
/** The share of its place that a bar takes, and its widest. */
const FILL = 0.78
const WIDEST = 64

/** Values side by side, each with the stretch in which the true one lies where that is known. */
export function BarPlot({ bars, height = 120, widest, top, lines, wanted, base, nameWidth = 52 }: Props) {
  const count = bars.length
  const labels = (across: number) => {
    const step = everyNth(count, across, nameWidth)
    return bars.flatMap(({ name }, n) => (n % step === 0 ? { at: (n + 0.5) / count, label: name } : []))
  }
  return (
    <Plot
      {...{ height, top, lines, labels }}
      {...(widest !== undefined && { widest })}
      {...(base !== undefined && { base })}
    >
      {({ x, y, across }) => {
        const place = across / count
        const wide = Math.min(place * FILL, WIDEST)
        const hasRoom = bars.every(({ told }) => !told || told.length * LETTER < place)
        const highest = Math.max(...bars.map(({ value }) => value ?? 0))
        const high = (value: number) => (value > 0 ? Math.max(LEAST, y(0) - y(value)) : 0)
        return (
          <>
            {bars.map(({ name, value, over = 0, low, high: most, told, isKey, title }, n) => {
              const middle = x((n + 0.5) / count)
              if (value === null) return null
              const above = most === undefined ? y(0) - high(value) - high(over) : y(most)
              const isTold = told !== undefined && (isKey || hasRoom || value === highest)
              return (
                <g key={name}>
                  <title>{title}</title>
                  <rect
                    className={isKey ? styles.barNow : styles.bar}
                    x={middle - wide / 2}
                    y={y(0) - high(value)}
                    width={wide}
                    height={high(value)}
                  />
                  {over > 0 && (
                    <rect
                      className={styles.barOver}
                      x={middle - wide / 2}
                      y={y(0) - high(value) - high(over)}
                      width={wide}
                      height={high(over)}
                    />
                  )}
                  {low !== undefined && most !== undefined && (
                    <Whisker x={middle} from={y(low)} to={y(most)} />
                  )}
                  {isTold && (
                    <text className={`${styles.value} ${styles.middle}`} x={middle} y={above - 5}>
                      {told}
                    </text>
                  )}
                </g>
              )
            })}
            {wanted && (
              <g>
                <line className={styles.wanted} x1={x(0)} x2={x(1)} y1={y(wanted.at)} y2={y(wanted.at)} />
                <text className={`${styles.told} ${styles.end}`} x={x(1)} y={y(wanted.at) - 5}>
                  {wanted.label}
                </text>
              </g>
            )}
          </>
        )
      }}
    </Plot>
  )
}

/** The stretch in which a true value lies. */
export function Whisker({ x, from, to }: { x: number; from: number; to: number }) {
  return (
    <g className={styles.whisker}>
      <line x1={x} x2={x} y1={from} y2={to} />
      <line x1={x - 4} x2={x + 4} y1={from} y2={from} />
      <line x1={x - 4} x2={x + 4} y1={to} y2={to} />
    </g>
  )
}
