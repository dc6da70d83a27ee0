import { type FocusEvent, type KeyboardEvent, type Ref, useRef } from 'react'
import { Input, Label, Text, TextArea, TextField } from 'react-aria-components'
import styles from './controls.module.css'

interface Props {
  label: string
  /** What the field wants, in a few words under it. */
  note?: string
  value: string
  onChange: (value: string) => void
  /** More than one makes a field of lines. */
  rows?: number
  /** One begins here: behind what is written, or with all of it selected, to be written over. */
  autoFocus?: boolean | 'all'
  /** Hides what is written. */
  secret?: boolean
  /** Of a field of lines. */
  area?: Ref<HTMLTextAreaElement>
  onKeyDown?: (event: KeyboardEvent) => void
}

/** Words to be written, in any script and direction. */
export function TextEntry(props: Props) {
  const { label, note, value, onChange, rows = 1, autoFocus = false, secret = false } = props
  const { area, onKeyDown } = props
  const isBegun = useRef(false)
  // A browser begins in front of the words of a field of lines. Later the place is the reader's own.
  const begin = ({ target }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (autoFocus === false || isBegun.current) return
    isBegun.current = true
    const { length } = target.value
    target.setSelectionRange(autoFocus === 'all' ? 0 : length, length)
  }
  return (
    <TextField
      className={styles.field!}
      {...{ value, onChange }}
      autoFocus={autoFocus !== false}
      type={secret ? 'password' : 'text'}
    >
      <Label className={styles.label!}>{label}</Label>
      {rows > 1 ? (
        <TextArea
          ref={area}
          className={styles.input!}
          rows={rows}
          dir="auto"
          onKeyDown={onKeyDown}
          onFocus={begin}
        />
      ) : (
        <Input
          className={styles.input!}
          dir="auto"
          autoComplete="off"
          onKeyDown={onKeyDown}
          onFocus={begin}
        />
      )}
      {note && (
        <Text slot="description" className={styles.fieldNote!}>
          {note}
        </Text>
      )}
    </TextField>
  )
}
