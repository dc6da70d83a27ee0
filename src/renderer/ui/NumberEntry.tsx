import { Minus, Plus } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { IconButton } from './Button'
import styles from './controls.module.css'
import { wholeNumber } from './number'

interface Props {
  label: string
  value: number
  min: number
  max: number
  /** By which the buttons step. */
  step: number
  /** What the buttons are called. */
  less: string
  more: string
  /** Called once a number has been entered, not at every digit. */
  onChange: (value: number) => void
}

/**
 * A whole number, to be typed or stepped to. Our own: the library's field speaks through a live region that it
 * fills by `innerHTML`, which the page's policy refuses.
 */
export function NumberEntry({ label, value, min, max, step, less, more, onChange }: Props) {
  const id = useId()
  const [written, setWritten] = useState(String(value))
  useEffect(() => setWritten(String(value)), [value])
  const enter = (text: string) => {
    // An emptied field means what it was.
    const next = wholeNumber(text, min, max) ?? value
    setWritten(String(next))
    if (next !== value) onChange(next)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.stepper}>
        <IconButton label={less} isDisabled={value <= min} onPress={() => enter(String(value - step))}>
          <Minus size={16} aria-hidden="true" />
        </IconButton>
        <input
          id={id}
          type="number"
          className={styles.input}
          min={min}
          max={max}
          value={written}
          onChange={(event) => setWritten(event.target.value)}
          onBlur={() => enter(written)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter(written)
          }}
        />
        <IconButton label={more} isDisabled={value >= max} onPress={() => enter(String(value + step))}>
          <Plus size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  )
}
