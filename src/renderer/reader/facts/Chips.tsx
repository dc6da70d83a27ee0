import { Label, Radio, RadioGroup } from 'react-aria-components'
import controls from '#renderer/ui/controls.module.css'
import styles from './PanelFilter.module.css'
import type { Count } from './view'

interface Props<T extends string> {
  label: string
  value: T | 'any'
  /** How many there are of any, and of each that has some. */
  all: number
  each: readonly Count<T>[]
  name: (value: T | 'any') => string
  onChange: (value: T | 'any') => void
}

/** One of some values or any of them, each with how many there are. */
export function Chips<T extends string>({ label, value, all, each, name, onChange }: Props<T>) {
  // What was chosen stays there to be let go of, even if there is none of it any more.
  const isThere = value === 'any' || each.some((one) => one.value === value)
  const shown = isThere ? each : [...each, { value, count: 0 }]
  return (
    <RadioGroup
      className={controls.field!}
      value={value}
      onChange={(next) => onChange(next as T | 'any')}
      orientation="horizontal"
    >
      <Label className="visually-hidden">{label}</Label>
      <div className={styles.chips}>
        {[{ value: 'any' as const, count: all }, ...shown].map((one) => (
          <Radio key={one.value} value={one.value} className={styles.chip!}>
            {name(one.value)} <span className={styles.count}>{one.count}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
