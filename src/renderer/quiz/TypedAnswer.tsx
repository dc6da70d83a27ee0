import { useState } from 'react'
import { Input, TextField } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import styles from './TypedAnswer.module.css'

interface Props {
  /** The form's id: the button that answers stands elsewhere. */
  id: string
  onAnswer: (given: string) => void
}

/** A line to write the answer on; `Enter` hands it in. What was written stays until it is accepted. */
export function TypedAnswer({ id, onAnswer }: Props) {
  const t = useStrings()
  const [given, setGiven] = useState('')
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault()
        if (given.trim() !== '') onAnswer(given)
      }}
    >
      <TextField
        className={styles.field!}
        aria-label={t('quiz.yours')}
        value={given}
        onChange={setGiven}
        autoFocus
      >
        <Input
          className={styles.input!}
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={t('quiz.yours')}
        />
      </TextField>
    </form>
  )
}
