import { Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components'
import type { MarkView } from '#contract/marks'
import type { MarkColour } from '#core/study/marks'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import styles from './HighlightCard.module.css'

export const COLOURS: readonly MarkColour[] = ['amber', 'green', 'blue', 'rose']

interface Props {
  mark: MarkView
  /** Its note is what is to be written first. */
  takesFocus: boolean
  onDone: () => void
}

/** A highlight's colour and note. The note is kept when the field is left, or by Enter. */
export function HighlightCard({ mark, takesFocus, onDone }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const [note, setNote] = useState(mark.note ?? '')
  const save = () => {
    if (note.trim() === (mark.note ?? '')) return
    void change(t('marks.noted'), () => client.call('marks.edit', { mark: mark.id, note: note.trim() }))
  }
  // The card may be closed by Escape or a press outside while the field still has the focus.
  const latest = useRef(save)
  latest.current = save
  const removed = useRef(false)
  useEffect(
    () => () => {
      if (!removed.current) latest.current()
    },
    [],
  )
  const recolour = (colour: MarkColour) =>
    void change(t('marks.recoloured'), () => client.call('marks.edit', { mark: mark.id, colour }))
  const remove = () => {
    removed.current = true
    void change(t('marks.removed'), () => client.call('marks.remove', { mark: mark.id }))
    onDone()
  }
  return (
    <div className={styles.card}>
      <TextField className={controls.field!} value={note} onChange={setNote} autoFocus={takesFocus}>
        <Label className={controls.label!}>{t('marks.note')}</Label>
        <TextArea
          className={controls.input!}
          rows={2}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            onDone()
          }}
        />
      </TextField>
      <div className={styles.row}>
        <RadioGroup
          className={styles.colours!}
          aria-label={t('marks.colour')}
          value={mark.colour}
          orientation="horizontal"
          onChange={(next) => recolour(next as MarkColour)}
        >
          {COLOURS.map((colour) => (
            <Radio key={colour} value={colour} className={styles.swatch!} data-colour={colour}>
              <span className="visually-hidden">{t(`marks.${colour}`)}</span>
              <span className={styles.sample} aria-hidden="true">
                {t('marks.sample')}
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <Button small look="quiet" onPress={remove}>
          <Trash2 size={15} aria-hidden="true" />
          {t('marks.remove')}
        </Button>
      </div>
    </div>
  )
}
