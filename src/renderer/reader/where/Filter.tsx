import { Input, SearchField } from 'react-aria-components'
import styles from '#renderer/reader/ContentsPanel.module.css'
import controls from '#renderer/ui/controls.module.css'

interface Props {
  value: string
  onChange: (value: string) => void
  /** How long the whole list is. */
  total: number
  label: string
}

/** Fewer are seen at a look. */
const FEW = 15

/** Narrows a long list down as one writes. */
export function Filter({ value, onChange, total, label }: Props) {
  if (total <= FEW) return null
  return (
    <SearchField
      className={styles.filter!}
      aria-label={label}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        // Escape empties the field first, and only then closes the panel.
        if (event.key !== 'Escape' || value === '') event.continuePropagation()
      }}
    >
      <Input className={controls.input!} placeholder={label} />
    </SearchField>
  )
}
