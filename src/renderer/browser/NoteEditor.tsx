import { type FormEvent, useDeferredValue, useRef, useState } from 'react'
import type { NoteEdit, NoteView } from '#contract/facts'
import type { NoteForm } from '#core/study/note-forms'
import type { CardId } from '#core/study/notes'
import { useAnswer, useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { BackAgain } from '#renderer/learning/BackAgain'
import { UnsavedDrafts } from '#renderer/learning/unsaved'
import { useDraft } from '#renderer/learning/useDraft'
import { Choice } from '#renderer/ui/Fields'
import { FormActions } from '#renderer/ui/FormActions'
import { Sheet } from '#renderer/ui/Overlay'
import { submitByKey } from '#renderer/ui/submitByKey'
import { TextEntry } from '#renderer/ui/TextEntry'
import { ClozeEntry } from './ClozeEntry'
import { DeckChoice } from './DeckChoice'
import { EMPTY, isWhole, type NoteDraft, noteDraft, noteEdit } from './draft'
import styles from './Editor.module.css'
import { Preview } from './Preview'
import { TagEntry } from './TagEntry'

interface Props {
  /** One of its cards; absent: a new note. */
  card?: CardId
  onClose: () => void
}

/** Makes a note of the reader's own, or changes one, and shows the cards that come of it. */
export function NoteEditor({ card, onClose }: Props) {
  const t = useStrings()
  return (
    <Sheet title={t(card === undefined ? 'cards.addTitle' : 'command.editNote')} isOpen onClose={onClose}>
      {card === undefined ? (
        <Fields before={EMPTY} onClose={onClose} />
      ) : (
        <Known card={card} onClose={onClose} />
      )}
    </Sheet>
  )
}

function Known({ card, onClose }: { card: CardId; onClose: () => void }) {
  const [first] = useState(card)
  const { data } = useAnswer('cards.detail', { card: first })
  // What is being written stays, whatever becomes of the note meanwhile.
  const known = useRef<{ note: NoteView; before: NoteDraft } | undefined>(undefined)
  known.current ??= data && { note: data.note, before: noteDraft(data.note, data.line.form) }
  return known.current && <Fields {...known.current} onClose={onClose} />
}

const FORMS: readonly NoteForm[] = ['basic', 'reversed', 'cloze', 'typed', 'choice', 'list']

/** Of a new card its form, deck and tags are as they were for the last one. */
const unsaved = new UnsavedDrafts<NoteDraft>('note', ['form', 'deck', 'tags'])

interface FieldsProps {
  note?: NoteView
  before: NoteDraft
  onClose: () => void
}

function Fields({ note, before, onClose }: FieldsProps) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const form = useRef<HTMLFormElement>(null)
  const id = note?.id ?? ''
  const { draft, setDraft, isBack, restart, decide } = useDraft(unsaved, id, before)
  const edit = noteEdit(before, draft)
  const previewed = useDeferredValue(edit)
  const { data: preview } = useAnswer('notes.preview', {
    ...(note && { note: note.id }),
    edit: withoutEmpty(previewed),
  })
  const set = (field: keyof NoteDraft) => (words: string) => setDraft((now) => ({ ...now, [field]: words }))
  const kind = draft.form
  const isReady = isWhole(draft)
  const drop = () => {
    decide(true)
    onClose()
  }
  const edited = async (known: NoteView) =>
    Object.keys(edit).length === 0 ||
    (await change(t('facts.saidEdited'), () => client.call('notes.edit', { note: known.id, edit })))
  const added = () =>
    change(t('cards.added', { count: preview?.faces.length ?? 1 }), () =>
      client.call('notes.add', { edit: { ...edit, prompt: draft.prompt.trim() } }),
    )
  const save = async () => {
    // Whoever closes the sheet meanwhile leaves nothing unsaved.
    decide(true)
    if (!(await (note ? edited(note) : added()))) {
      decide(false)
      return
    }
    if (note) return onClose()
    // The next one is seldom of another kind, deck or subject.
    restart({ ...EMPTY, form: draft.form, deck: draft.deck, tags: draft.tags })
    form.current?.querySelector('textarea')?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void save()
  }
  return (
    <form ref={form} className={styles.form} onSubmit={submit} onKeyDown={submitByKey}>
      <Choice
        label={t('cards.form')}
        bare
        value={kind}
        options={FORMS.map((value) => ({ value, label: t(`cards.form.${value}`) }))}
        onChange={set('form')}
      />
      {isBack && (
        <BackAgain
          onAnew={() => {
            restart(before)
            form.current?.querySelector('textarea')?.focus()
          }}
        />
      )}
      <p className={styles.note}>{t(`cards.formNote.${kind}`)}</p>
      {kind === 'cloze' ? (
        <ClozeEntry value={draft.prompt} onChange={set('prompt')} />
      ) : (
        <>
          <TextEntry
            label={t(kind === 'reversed' ? 'cards.sideOne' : 'facts.question')}
            value={draft.prompt}
            onChange={set('prompt')}
            rows={2}
            autoFocus
          />
          <TextEntry
            label={t(kind === 'reversed' ? 'cards.sideTwo' : 'facts.answer')}
            value={draft.answer}
            onChange={set('answer')}
            rows={2}
          />
        </>
      )}
      {kind === 'choice' && (
        <TextEntry
          label={t('facts.choices')}
          note={t('cards.choicesNote')}
          value={draft.choices}
          onChange={set('choices')}
          rows={3}
        />
      )}
      <Preview preview={preview} isEmpty={draft.prompt.trim() === ''} />
      <details className={styles.more} open={note !== undefined}>
        <summary>{t('cards.more')}</summary>
        <div className={styles.form}>
          <TagEntry
            label={t('cards.tags')}
            note={t('cards.tagsNote')}
            value={draft.tags}
            onChange={set('tags')}
          />
          <DeckChoice deck={draft.deck} onDeck={set('deck')} />
          <TextEntry label={t('facts.hint')} value={draft.hint} onChange={set('hint')} />
          {kind !== 'reversed' && (
            <TextEntry
              label={t('facts.accepts')}
              note={t('facts.linesNote')}
              value={draft.accepts}
              onChange={set('accepts')}
              rows={2}
            />
          )}
          {kind !== 'choice' && kind !== 'reversed' && (
            <TextEntry
              label={t('facts.choices')}
              note={t('facts.choicesNote')}
              value={draft.choices}
              onChange={set('choices')}
              rows={2}
            />
          )}
          <TextEntry
            label={t('cards.comment')}
            note={t('cards.commentNote')}
            value={draft.comment}
            onChange={set('comment')}
            rows={2}
          />
        </div>
      </details>
      <FormActions
        does={t(note ? 'facts.save' : 'cards.make')}
        isReady={isReady}
        onCancel={note ? drop : onClose}
        leave={t(note ? 'action.cancel' : 'action.close')}
      />
    </form>
  )
}

/** A question that is empty while it is written has no preview; it is not asked for. */
function withoutEmpty({ prompt, ...edit }: NoteEdit): NoteEdit {
  return prompt ? { ...edit, prompt } : edit
}
