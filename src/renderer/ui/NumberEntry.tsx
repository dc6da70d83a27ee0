import { Minus, Plus } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
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
  // Entered once: by Enter, or else when the field is left.
  const touched = useRef(false)
  const enter = () => {
    if (!touched.current) return
    touched.current = false
    // An emptied field means what it was.
    const next = wholeNumber(written, min, max) ?? value
    setWritten(String(next))
    if (next !== value) onChange(next)
  }
  // From what is shown: the value itself may still be on its way.
  const stepBy = (by: number) => {
    const now = wholeNumber(written, min, max) ?? value
    const next = Math.min(max, Math.max(min, now + by))
    touched.current = false
    setWritten(String(next))
    if (next !== now) onChange(next)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.stepper}>
        <IconButton label={less} isDisabled={value <= min} onPress={() => stepBy(-step)}>
          <Minus size={16} aria-hidden="true" />
        </IconButton>
        <input
          id={id}
          type="number"
          className={styles.input}
          min={min}
          max={max}
          value={written}
          onChange={(event) => {
            touched.current = true
            setWritten(event.target.value)
          }}
          onBlur={enter}
          onKeyDown={(event) => {
            if (event.key === 'Enter') enter()
            if (event.key !== 'Escape' || !touched.current) return
            // Takes back what was typed, and does no more than that.
            event.preventDefault()
            touched.current = false
            setWritten(String(value))
          }}
        />
        <IconButton label={more} isDisabled={value >= max} onPress={() => stepBy(step)}>
          <Plus size={16} aria-hidden="true" />
        </IconButton>
      </div>
    </div>
  )
}
