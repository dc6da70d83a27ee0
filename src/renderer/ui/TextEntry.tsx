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
}

/** Words to be written, in any script and direction. */
export function TextEntry({ label, note, value, onChange, rows = 1, autoFocus = false }: Props) {
  return (
    <TextField className={styles.field!} value={value} onChange={onChange} autoFocus={autoFocus}>
      <Label className={styles.label!}>{label}</Label>
      {rows > 1 ? (
        <TextArea className={styles.input!} rows={rows} dir="auto" />
      ) : (
        <Input className={styles.input!} dir="auto" autoComplete="off" />
      )}
      {note && (
        <Text slot="description" className={styles.fieldNote!}>
          {note}
        </Text>
      )}
    </TextField>
  )
}
