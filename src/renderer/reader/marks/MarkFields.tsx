import { Label, Radio, RadioGroup, TextArea, TextField } from 'react-aria-components'
import type { MarkView } from '#contract/marks'
import type { MarkColour, MarkStyle } from '#core/study/marks'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { SuggestEntry } from '#renderer/ui/SuggestEntry'
import styles from './MarkFields.module.css'
import { COLOURS, STYLES } from './pens'
import type { MarkEditing } from './useMarkEdit'

interface Props {
  mark: MarkView
  editing: MarkEditing
  /** Its note is what is to be written first. */
  takesFocus: boolean
  /** The words are written. */
  onDone: () => void
}

/** A mark's note and tags, kept as its editing says or by Enter, and its colour and style. A bookmark has no look. */
export function MarkFields({ mark, editing, takesFocus, onDone }: Props) {
  const t = useStrings()
  const { note, setNote, tags, setTags, edit } = editing
  const isBookmark = mark.kind === 'bookmark'
  const { data: notebook } = useAnswer('notebook.list', {})
  return (
    <>
      <TextField className={controls.field!} value={note} onChange={setNote} autoFocus={takesFocus}>
        <Label className={controls.label!}>{t(isBookmark ? 'marks.bookmarkName' : 'marks.note')}</Label>
        <TextArea
          className={controls.input!}
          rows={isBookmark ? 1 : 2}
          dir="auto"
          // One goes on where the note ends; a press sets the caret after this.
          onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            onDone()
          }}
        />
      </TextField>
      {!isBookmark && (
        <div className={styles.looks}>
          <RadioGroup
            className={styles.choices!}
            aria-label={t('marks.colour')}
            value={mark.colour}
            orientation="horizontal"
            onChange={(colour) => edit(t('marks.recoloured'), { colour: colour as MarkColour })}
          >
            {COLOURS.map((colour) => (
              <Radio key={colour} value={colour} className={styles.choice!}>
                <Sample colour={colour} style="fill" name={t(`marks.${colour}`)} />
              </Radio>
            ))}
          </RadioGroup>
          <RadioGroup
            className={styles.choices!}
            aria-label={t('marks.style')}
            value={mark.style}
            orientation="horizontal"
            onChange={(style) => edit(t('marks.restyled'), { style: style as MarkStyle })}
          >
            {STYLES.map((style) => (
              <Radio key={style} value={style} className={styles.choice!}>
                <Sample colour={mark.colour} style={style} name={t(`marks.style.${style}`)} />
              </Radio>
            ))}
          </RadioGroup>
        </div>
      )}
      <SuggestEntry
        label={t('marks.tags')}
        placeholder={t('marks.tagsHint')}
        value={tags}
        onChange={setTags}
        names={notebook?.tags ?? []}
        isList
        onEnter={onDone}
      />
    </>
  )
}

function Sample({ colour, style, name }: { colour: MarkColour; style: MarkStyle; name: string }) {
  const t = useStrings()
  return (
    <>
      <span className="visually-hidden">{name}</span>
      <span className={styles.sample} data-colour={colour} data-style={style} aria-hidden="true">
        {t('marks.sample')}
      </span>
    </>
  )
}
