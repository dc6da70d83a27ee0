import { type FormEvent, useRef, useState } from 'react'
import type { NoteEdit } from '#contract/facts'
import { useStrings } from '#renderer/app/strings'
import { BackAgain } from '#renderer/learning/BackAgain'
import { UnsavedDrafts } from '#renderer/learning/unsaved'
import { useDraft } from '#renderer/learning/useDraft'
import { FormActions } from '#renderer/ui/FormActions'
import { TextEntry } from '#renderer/ui/TextEntry'
import type { Asked } from './Asked'
import { type Draft, draftOf, editOf, isWhole } from './draft'
import styles from './QuestionForm.module.css'

const unsaved = new UnsavedDrafts<Draft>('question')

interface Props {
  /** Tells the question from others. */
  id: string
  asked: Asked
  save: string
  /**
   * Called with what was changed only, and says whether that is saved. The form stays as it is until its owner takes it
   * away.
   */
  onSave: (edit: NoteEdit) => Promise<boolean>
  onCancel: () => void
}

/** The words of a question, to be changed where it stands. What is left unsaved is there again. */
export function QuestionForm({ id, asked, save, onSave, onCancel }: Props) {
  const t = useStrings()
  const [before] = useState(() => draftOf(asked))
  const form = useRef<HTMLFormElement>(null)
  const { draft, setDraft, isBack, restart, decide } = useDraft(unsaved, id, before)
  const set = (field: keyof Draft) => (words: string) => setDraft((now) => ({ ...now, [field]: words }))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole(draft)) return
    // Whoever leaves the form meanwhile leaves nothing unsaved.
    decide(true)
    if (!(await onSave(editOf(before, draft)))) decide(false)
  }
  const drop = () => {
    decide(true)
    onCancel()
  }
  return (
    <form
      ref={form}
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
      {isBack && (
        <BackAgain
          onAnew={() => {
            restart(before)
            form.current?.querySelector('textarea')?.focus()
          }}
        />
      )}
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
      <FormActions does={save} isReady={isWhole(draft)} onCancel={drop} />
    </form>
  )
}
