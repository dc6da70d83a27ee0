import type { KeyboardEvent, Ref } from 'react'
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
  autoFocus?: boolean
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
  return (
    <TextField
      className={styles.field!}
      {...{ value, onChange, autoFocus }}
      type={secret ? 'password' : 'text'}
    >
      <Label className={styles.label!}>{label}</Label>
      {rows > 1 ? (
        <TextArea ref={area} className={styles.input!} rows={rows} dir="auto" onKeyDown={onKeyDown} />
      ) : (
        <Input className={styles.input!} dir="auto" autoComplete="off" onKeyDown={onKeyDown} />
      )}
      {note && (
        <Text slot="description" className={styles.fieldNote!}>
          {note}
        </Text>
      )}
    </TextField>
  )
}
