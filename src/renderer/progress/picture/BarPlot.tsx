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
  /** A value to hold the bars against, as a dashed line. */
  wanted?: number
  base?: string
  /** Roughly how wide names are, in pixels. */
  nameWidth?: number
}

/** What is more than nothing is never drawn as nothing. */
const LEAST = 2
const LETTER = 7
/** So far apart two numbers can be told side by side, in pixels. */
const APART = 44
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
        const values = bars.map(({ value }) => value ?? 0)
        const highest = values.indexOf(Math.max(...values))
        const high = (value: number) => (value > 0 ? Math.max(LEAST, y(0) - y(value)) : 0)
        return (
          <>
            {bars.map(({ name, value, over = 0, low, high: most, isKey, title }, n) => {
              const middle = x((n + 0.5) / count)
              if (value === null) return null
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
                </g>
              )
            })}
            {wanted !== undefined && (
              <line className={styles.wanted} x1={x(0)} x2={x(1)} y1={y(wanted)} y2={y(wanted)} />
            )}
            {bars.map(({ name, value, over = 0, high: most, told, isKey }, n) => {
              if (value === null || told === undefined) return null
              if (!hasRoom && n !== highest && !(isKey && Math.abs(n - highest) * place > APART)) return null
              const above = most === undefined ? y(0) - high(value) - high(over) : y(most)
              return (
                <text
                  key={name}
                  className={`${styles.value} ${styles.middle}`}
                  x={x((n + 0.5) / count)}
                  y={above - 5}
                >
                  {told}
                </text>
              )
            })}
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
