import { Check, Pencil } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { dirOf } from '#core/text/direction'
import type { Place, ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Asking, askedOf, type OfFact, reportedOf } from '#renderer/question/Asked'
import { inWords } from '#renderer/question/prompt'
import { QuestionForm } from '#renderer/question/QuestionForm'
import { ReportForm } from '#renderer/question/ReportForm'
import { FactMenu } from './FactMenu'
import styles from './FactRow.module.css'
import { isSameRow, type Row, spotKey } from './rows'
import { Suspended } from './Suspended'
import { toldOf } from './told'
import type { FactActions } from './useFactActions'

interface Props {
  id: ReadingId
  row: Row
  /** Of the text. */
  title: string
  /** The text has other parts. */
  isPart: boolean
  actions: FactActions
  /** Its card is not asked until the reader says so. */
  isSuspended: boolean
  /** Nothing is asked about its answer in this text. */
  isSilent: boolean
  /** Goes to its words. */
  onGoTo: (place: Place, key: string) => void
  /** Told when the row is pointed at or has the focus, so that its words can be shown. */
  onPoint: (key: string | null) => void
}

const ofRow = (row: Row): OfFact =>
  row.state === 'kept' ? { kind: 'note', note: row.note } : { kind: 'fact', fact: row.fact }

const isSame = ({ row, ...a }: Props, { row: other, ...b }: Props): boolean =>
  isSameRow(row, other) && (Object.keys(a) as (keyof typeof a)[]).every((key) => a[key] === b[key])

/** One question of the panel: kept by its box, changed in place, gone to by its words. */
export const FactRow = memo(function FactRow(props: Props) {
  const { id, row, title, isPart, actions, isSuspended, isSilent, onGoTo, onPoint } = props
  const t = useStrings()
  const [form, setForm] = useState<'edit' | 'report' | null>(null)
  // The form takes the focus and gives it back to what it was opened with.
  const edit = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (!form && wasEditing.current) edit.current?.focus()
    wasEditing.current = form !== null
  }, [form])
  const asked = askedOf(ofRow(row), title)
  const isKept = row.state === 'kept'
  const isKnown = row.state === 'known'
  const isFromText = !isKept || row.note.fact !== undefined
  const { place } = row
  const key = spotKey(row)
  const told = toldOf(row.fact, isPart, t)
  const named = { question: inWords(asked.prompt, t('study.blank')) }
  if (form === 'report') {
    return (
      <li className={styles.editing}>
        <p className={styles.question} dir={dirOf(asked.prompt)}>
          <Asking prompt={asked.prompt} />
        </p>
        <ReportForm of={reportedOf(ofRow(row), id)} onDone={() => setForm(null)} />
      </li>
    )
  }
  if (form === 'edit') {
    return (
      <li className={styles.editing}>
        <QuestionForm
          id={`${id} ${key}`}
          asked={asked}
          save={t(isKept ? 'facts.save' : 'facts.saveAndLearn')}
          onCancel={() => setForm(null)}
          onSave={async (edit) => {
            const isSaved =
              row.state === 'kept'
                ? await actions.edit(row.note.id, edit)
                : (await actions.keep([row.fact], edit)) !== null
            if (isSaved) setForm(null)
            return isSaved
          }}
        />
      </li>
    )
  }
  return (
    <li
      className={styles.row}
      data-state={row.state}
      onPointerEnter={() => onPoint(key)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(key)}
      onBlur={() => onPoint(null)}
    >
      <ToggleButton
        className={styles.keep!}
        aria-label={t('facts.keepOf', named)}
        isSelected={isKept || isKnown}
        isDisabled={isKnown}
        onChange={() => void (row.state === 'kept' ? actions.remove(row.note.id) : actions.keep([row.fact]))}
      >
        <Check size={14} strokeWidth={3} aria-hidden="true" />
      </ToggleButton>
      <button
        type="button"
        className={styles.words}
        disabled={!place}
        onClick={() => place && onGoTo(place, key)}
      >
        {asked.attributed && <span className={styles.attributed}>{t('facts.claim')}</span>}
        <span className={styles.question} dir={dirOf(asked.prompt)}>
          <Asking prompt={asked.prompt} />
        </span>
        <span className={styles.answer} dir={dirOf(asked.prompt)}>
          <bdi>{asked.answer}</bdi>
        </span>
        {told && <span className={styles.told}>{told.brief}</span>}
        {row.state === 'known' && (
          <span className={styles.state}>
            {row.title === undefined ? t('facts.known') : t('facts.knownOf', { title: row.title })}
          </span>
        )}
        {row.state === 'dropped' && (
          <span className={styles.state}>{t(isSilent ? 'facts.silent' : 'facts.dropped')}</span>
        )}
      </button>
      <span className={styles.tools}>
        {!isKnown && (
          <Button
            ref={edit}
            className={styles.tool!}
            aria-label={t('facts.editOf', named)}
            onPress={() => setForm('edit')}
          >
            <Pencil size={15} aria-hidden="true" />
          </Button>
        )}
        {isFromText && (
          <FactMenu
            label={t('facts.moreOf', named)}
            className={styles.tool!}
            answer={asked.answer}
            onDrop={row.state === 'new' ? () => void actions.drop(row.fact) : undefined}
            isSilent={isSilent}
            onSilence={() => void actions[isSilent ? 'unsilence' : 'silence'](asked.answer)}
            onReport={() => setForm('report')}
          />
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
}, isSame)
