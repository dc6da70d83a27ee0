import { Check, Pencil, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { Asking, askedOf, type OfFact } from '#renderer/question/Asked'
import { inWords } from '#renderer/question/prompt'
import { QuestionForm } from '#renderer/question/QuestionForm'
import styles from './FactRow.module.css'
import type { Row } from './group'
import { Suspended } from './Suspended'
import type { FactActions } from './useFactActions'

interface Props {
  row: Row
  title: string
  actions: FactActions
  /** Its card is not asked until the reader says so. */
  isSuspended: boolean
  /** Goes to its words; absent where they are nowhere in the text. */
  onGoTo?: () => void
  /** Told when the row is pointed at or has the focus, so that its words can be shown. */
  onPoint: (isOn: boolean) => void
}

const ofRow = (row: Row): OfFact =>
  row.state === 'kept' ? { kind: 'note', note: row.note } : { kind: 'fact', fact: row.fact }

/** One question of the panel: kept by its box, changed in place, gone to by its words. */
export function FactRow({ row, title, actions, isSuspended, onGoTo, onPoint }: Props) {
  const t = useStrings()
  const [isEditing, setEditing] = useState(false)
  // The form takes the focus and gives it back to what it was opened with.
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (!isEditing && wasEditing.current) edit.current?.focus()
    wasEditing.current = isEditing
  }, [isEditing])
  const asked = askedOf(ofRow(row), title)
  const isKept = row.state === 'kept'
  const named = { question: inWords(asked.prompt, t('study.blank')) }
  if (isEditing) {
    return (
      <li className={styles.editing}>
        <QuestionForm
          asked={asked}
          save={t(isKept ? 'facts.save' : 'facts.saveAndLearn')}
          onCancel={() => setEditing(false)}
          onSave={(edit) => {
            setEditing(false)
            if (!isKept) void actions.keep([row.fact], edit)
            else if (Object.keys(edit).length > 0) void actions.edit(row.note.id, edit)
          }}
        />
      </li>
    )
  }
  return (
    <li
      className={styles.row}
      data-state={row.state}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
      onFocus={() => onPoint(true)}
      onBlur={() => onPoint(false)}
    >
      <ToggleButton
        className={styles.keep!}
        aria-label={t('facts.keepOf', named)}
        isSelected={isKept}
        onChange={() => void (isKept ? actions.remove(row.note.id) : actions.keep([row.fact]))}
      >
        <Check size={14} strokeWidth={3} aria-hidden="true" />
      </ToggleButton>
      <button type="button" className={styles.words} disabled={!onGoTo} onClick={onGoTo}>
        {asked.attributed && <span className={styles.attributed}>{t('facts.claim')}</span>}
        <span className={styles.question} dir="auto">
          <Asking prompt={asked.prompt} />
        </span>
        <span className={styles.answer} dir="auto">
          {asked.answer}
        </span>
        {row.state === 'dropped' && <span className={styles.state}>{t('facts.dropped')}</span>}
      </button>
      <span className={styles.tools}>
        <Button
          ref={edit}
          className={styles.tool!}
          aria-label={t('facts.editOf', named)}
          onPress={() => setEditing(true)}
        >
          <Pencil size={15} aria-hidden="true" />
        </Button>
        {row.state === 'new' && (
          <Button
            className={styles.tool!}
            aria-label={t('facts.dropOf', named)}
            onPress={() => void actions.drop(row.fact)}
          >
            <X size={16} aria-hidden="true" />
          </Button>
        )}
      </span>
      {isKept && isSuspended && (
        <span className={styles.suspended}>
          <Suspended
            label={t('facts.askAgainOf', named)}
            onAskAgain={() => void actions.askAgain(row.note.id)}
          />
        </span>
      )}
    </li>
  )
}
