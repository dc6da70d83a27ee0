import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { useStrings } from '#renderer/app/strings'
import styles from './controls.module.css'
import { suggestedAt, taken } from './suggested'

interface Props {
  label: string
  /** What the field wants, in a few words under it. */
  note?: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
  /** What there is already. */
  names: readonly string[]
  /** Several names, parted by commas. */
  isList?: boolean
  autoFocus?: boolean
  /** Enter, where no name is being chosen; else it sends the form. */
  onEnter?: () => void
}

/** Words to be written, with the names there are already to choose from. */
export function SuggestEntry(props: Props) {
  const {
    label,
    note,
    placeholder,
    value,
    onChange,
    names,
    isList = false,
    autoFocus = false,
    onEnter,
  } = props
  const t = useStrings()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [caret, setCaret] = useState(value.length)
  const [chosen, setChosen] = useState(-1)
  const suggested = suggestedAt(value, Math.min(caret, value.length), names, isList)
  const { options } = suggested
  const isShown = isOpen && options.length > 0
  useLayoutEffect(() => {
    if (autoFocus) field.current?.focus()
  }, [autoFocus])
  const take = (name: string) => {
    const next = taken(value, suggested, name, isList)
    onChange(next.value)
    setCaret(next.caret)
    setChosen(-1)
    setOpen(false)
    requestAnimationFrame(() => field.current?.setSelectionRange(next.caret, next.caret))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (event.nativeEvent.isComposing) return
    if (key === 'ArrowDown' && options.length > 0) {
      setOpen(true)
      setChosen((chosen + 1) % options.length)
    } else if (key === 'ArrowUp' && isShown) setChosen(chosen <= 0 ? options.length - 1 : chosen - 1)
    else if ((key === 'Enter' || key === 'Tab') && isShown && chosen >= 0) take(options[chosen]!)
    // Closes the list and not the sheet around it.
    else if (key === 'Escape' && isShown) setOpen(false)
    else if (key === 'Enter' && onEnter) onEnter()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        ref={field}
        id={id}
        className={`${styles.input} ${styles.suggesting}`}
        type="text"
        dir="auto"
        role="combobox"
        aria-expanded={isShown}
        aria-controls={isShown ? `${id}-list` : undefined}
        aria-activedescendant={isShown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-describedby={note ? `${id}-note` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        value={value}
        onChange={({ target }) => {
          onChange(target.value)
          setCaret(target.selectionStart ?? target.value.length)
          setChosen(-1)
          setOpen(true)
        }}
        onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart ?? 0)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isShown && (
        <div
          ref={(list) => list?.showPopover()}
          id={`${id}-list`}
          popover="manual"
          role="listbox"
          aria-label={t('suggest.names')}
          className={styles.suggestions}
        >
          {options.map((name, n) => (
            <button
              key={name}
              type="button"
              id={`${id}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === chosen}
              className={styles.suggestion}
              dir="auto"
              // Before the field loses the focus, and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {note && (
        <span id={`${id}-note`} className={styles.fieldNote}>
          {note}
        </span>
      )}
    </div>
  )
}
