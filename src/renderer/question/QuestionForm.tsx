import { type FormEvent, useState } from 'react'
import type { NoteEdit } from '#contract/facts'
import { useStrings } from '#renderer/app/strings'
import { FormActions } from '#renderer/ui/FormActions'
import { TextEntry } from '#renderer/ui/TextEntry'
import type { Asked } from './Asked'
import { type Draft, draftOf, editOf, isWhole } from './draft'
import styles from './QuestionForm.module.css'

interface Props {
  asked: Asked
  save: string
  /** Called with what was changed only; the form stays as it is until its owner takes it away. */
  onSave: (edit: NoteEdit) => void
  onCancel: () => void
}

/** The words of a question, to be changed where it stands. */
export function QuestionForm({ asked, save, onSave, onCancel }: Props) {
  const t = useStrings()
  const [before] = useState(() => draftOf(asked))
  const [draft, setDraft] = useState(before)
  const set = (field: keyof Draft) => (words: string) => setDraft((now) => ({ ...now, [field]: words }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isWhole(draft)) onSave(editOf(before, draft))
  }
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Leaves the form, not what it stands in.
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <TextEntry
        label={t('facts.question')}
        note={t('facts.questionNote')}
        value={draft.prompt}
        onChange={set('prompt')}
        rows={3}
        autoFocus
      />
      <TextEntry label={t('facts.answer')} value={draft.answer} onChange={set('answer')} />
      <TextEntry
        label={t('facts.accepts')}
        note={t('facts.linesNote')}
        value={draft.accepts}
        onChange={set('accepts')}
        rows={2}
      />
      <TextEntry label={t('facts.hint')} value={draft.hint} onChange={set('hint')} />
      <TextEntry
        label={t('facts.choices')}
        note={t('facts.choicesNote')}
        value={draft.choices}
        onChange={set('choices')}
        rows={3}
      />
      <FormActions does={save} isReady={isWhole(draft)} onCancel={onCancel} />
    </form>
  )
}
