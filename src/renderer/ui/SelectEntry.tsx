import { useEffect, useRef } from 'react'
import styles from './controls.module.css'

interface Choice {
  value: string
  label: string
}

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  choices: readonly Choice[]
  /** One begins here. */
  autoFocus?: boolean
}

/** One of many, in the system's own list, under its label. */
export function SelectEntry({ label, value, onChange, choices, autoFocus = false }: Props) {
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  return (
    <label className={styles.field}>
      <span className={styles.label}>{label}</span>
      <select
        ref={field}
        className={`${styles.input} ${styles.select}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  )
}
