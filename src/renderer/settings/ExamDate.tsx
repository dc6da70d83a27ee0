import { type RefObject, useId, useState } from 'react'
import type { StudyDay } from '#core/study/events'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './Settings.module.css'

interface Props {
  input: RefObject<HTMLInputElement | null>
  day: StudyDay | null
  onChange: (day: StudyDay | null) => void
}

/** While a year is being typed it is a date of long ago, which is nobody's exam. */
const EARLIEST = '2000-01-01'

/** The day of an exam, if there is one. */
export function ExamDate({ input, day, onChange }: Props) {
  const t = useStrings()
  const id = useId()
  const [written, setWritten] = useState(day ?? '')
  return (
    <div className={controls.field}>
      <label htmlFor={id} className={controls.label}>
        {t('settings.exam')}
      </label>
      <div className={styles.date}>
        <input
          ref={input}
          id={id}
          type="date"
          className={controls.input}
          min={EARLIEST}
          value={written}
          onChange={(event) => {
            setWritten(event.target.value)
            if (event.target.value >= EARLIEST) onChange(event.target.value)
          }}
        />
        {day && (
          <Button look="quiet" onPress={() => onChange(null)}>
            {t('settings.noExam')}
          </Button>
        )}
      </div>
    </div>
  )
}
