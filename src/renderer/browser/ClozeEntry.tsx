import { type KeyboardEvent, useRef } from 'react'
import { isMac, label } from '#renderer/app/keys'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { TextEntry } from '#renderer/ui/TextEntry'
import { blankedOut } from './draft'
import styles from './Editor.module.css'

interface Props {
  value: string
  onChange: (value: string) => void
}

/** A text in which words are blanked out by selecting them. */
export function ClozeEntry({ value, onChange }: Props) {
  const t = useStrings()
  const field = useRef<HTMLTextAreaElement>(null)
  const blank = () => {
    const { selectionStart, selectionEnd } = field.current!
    if (selectionStart === selectionEnd) return field.current!.focus()
    const { text, end } = blankedOut(value, selectionStart, selectionEnd)
    onChange(text)
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(end, end)
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const mod = isMac ? event.metaKey : event.ctrlKey
    if (!mod || event.key.toLowerCase() !== 'b') return
    event.preventDefault()
    blank()
  }
  return (
    <div className={controls.field}>
      <TextEntry
        label={t('cards.clozeText')}
        note={t('cards.clozeNote')}
        value={value}
        onChange={onChange}
        rows={4}
        autoFocus
        area={field}
        onKeyDown={onKeyDown}
      />
      <div className={styles.blank}>
        <Button small onPress={blank}>
          {t('cards.blank')} <kbd className={controls.key}>{label('Mod+B', isMac)}</kbd>
        </Button>
      </div>
    </div>
  )
}
