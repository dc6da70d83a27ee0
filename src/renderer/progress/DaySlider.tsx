import type { CSSProperties } from 'react'
import { useStrings } from '#renderer/app/strings'
import styles from './DaySlider.module.css'
import type { Stop } from './days'

interface Props {
  /** How many days it stands on. */
  count: number
  index: number
  stops: readonly Stop[]
  /** The day shown, in words. */
  words: string
  onChange: (index: number) => void
}

/** Moves through the days to come; its marked stops are buttons as well. */
export function DaySlider({ count, index, stops, words, onChange }: Props) {
  const t = useStrings()
  const last = Math.max(1, count - 1)
  return (
    <div className={styles.slider}>
      <input
        type="range"
        className={styles.input}
        min={0}
        max={last}
        value={index}
        aria-label={t('map.slider')}
        aria-valuetext={words}
        style={{ '--share': index / last } as CSSProperties}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {stops.map((stop) => (
        <button
          key={stop.name}
          type="button"
          className={styles.stop}
          data-stop={stop.name}
          data-end={stop.index === 0 ? 'first' : stop.index === last ? 'last' : undefined}
          aria-pressed={stop.index === index}
          style={{ '--share': stop.index / last } as CSSProperties}
          onClick={() => onChange(stop.index)}
        >
          {t('map.stop', { name: stop.name })}
        </button>
      ))}
    </div>
  )
}
