import { useEffect, useId, useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { minutesIn, written } from './minutes'
import styles from './Settings.module.css'

interface Props {
  label: string
  value: readonly number[]
  onChange: (value: number[]) => void
}

/** Times after which a card is asked again, in a row: entered by Enter or when the field is left. */
export function StepsEntry({ label, value, onChange }: Props) {
  const t = useStrings()
  const id = useId()
  const shown = written(value)
  const [text, setText] = useState(shown)
  useEffect(() => setText(shown), [shown])
  const minutes = minutesIn(text)
  const enter = () => {
    if (!minutes) return
    setText(written(minutes))
    if (written(minutes) !== shown) onChange(minutes)
  }
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.label}>
        {label}
      </label>
      <input
        id={id}
        className={`${controls.input} ${styles.steps}`}
        value={text}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={!minutes}
        aria-describedby={minutes ? undefined : `${id}-wrong`}
        onChange={(event) => setText(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter()
          if (event.key !== 'Escape' || text === shown) return
          // Takes back what was typed, and does no more than that.
          event.preventDefault()
          setText(shown)
        }}
      />
      {!minutes && (
        <p id={`${id}-wrong`} className={styles.wrong} role="alert">
          {t('settings.stepsWrong')}
        </p>
      )}
    </div>
  )
}
