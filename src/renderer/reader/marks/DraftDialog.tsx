import { type FormEvent, useState } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { BackAgain } from '#renderer/learning/BackAgain'
import { UnsavedDrafts } from '#renderer/learning/unsaved'
import { useDraft } from '#renderer/learning/useDraft'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { submitByKey } from '#renderer/ui/submitByKey'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './DraftDialog.module.css'
import type { Making } from './useMaking'

const unsaved = new UnsavedDrafts<Record<'prompt' | 'answer' | 'hint', string>>('selection')

interface Props {
  id: ReadingId
  making: Making
  onClose: () => void
}

/** Words a question whose answer is what was selected. What is written stays when it is not saved. */
export function DraftDialog({ id, making, onClose }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { from, to, draft } = making
  const [before] = useState(() => ({ prompt: draft.question, answer: draft.answer, hint: '' }))
  const place = JSON.stringify([id, from, to])
  const { draft: written, setDraft, isBack, restart, decide } = useDraft(unsaved, place, before)
  const { prompt, answer, hint } = written
  const set = (field: keyof typeof written) => (words: string) =>
    setDraft((now) => ({ ...now, [field]: words }))
  const isWhole = prompt.trim() !== '' && answer.trim() !== ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const edit = {
      prompt: prompt.trim(),
      answer: answer.trim(),
      ...(hint.trim() && { hint: hint.trim() }),
    }
    const made = await change(t('marks.cardMade', { answer: edit.answer }), () =>
      client.call('notes.make', { id, from, to, edit }),
    )
    if (!made) return
    decide(true)
    getSelection()?.removeAllRanges()
    onClose()
  }
  return (
    <Sheet title={t('marks.draftTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)} onKeyDown={submitByKey}>
        {isBack && <BackAgain onAnew={() => restart(before)} />}
        <TextEntry
          label={t('facts.question')}
          note={t('facts.questionNote')}
          value={prompt}
          onChange={set('prompt')}
          rows={3}
          autoFocus="all"
        />
        <TextEntry
          label={t('facts.answer')}
          value={answer}
          onChange={set('answer')}
          rows={answer.length > 70 ? 3 : 1}
        />
        <TextEntry label={t('facts.hint')} note={t('facts.hintNote')} value={hint} onChange={set('hint')} />
        <div className={controls.actions}>
          <Button
            look="quiet"
            onPress={() => {
              decide(true)
              onClose()
            }}
          >
            {t('action.cancel')}
          </Button>
          <Button look="primary" type="submit" isDisabled={!isWhole}>
            {t('marks.makeCard')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}
