import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField } from 'react-aria-components'
import styles from './controls.module.css'

interface Props {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** Called once a number has been entered, not at every digit. */
  onChange: (value: number) => void
}

/** A whole number, to be typed or stepped to. */
export function NumberEntry({ label, value, min, max, step, onChange }: Props) {
  return (
    <NumberField
      className={styles.field!}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      // An emptied field means what it was.
      onChange={(next) => Number.isFinite(next) && next !== value && onChange(next)}
    >
      <Label className={styles.label!}>{label}</Label>
      <Group className={styles.stepper!}>
        <Button slot="decrement" className={`${styles.button} ${styles.quiet} ${styles.icon}`}>
          <Minus size={16} aria-hidden="true" />
        </Button>
        <Input className={styles.input!} />
        <Button slot="increment" className={`${styles.button} ${styles.quiet} ${styles.icon}`}>
          <Plus size={16} aria-hidden="true" />
        </Button>
      </Group>
    </NumberField>
  )
}
