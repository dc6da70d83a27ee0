import { type FormEvent, useState } from 'react'
import type { ReadingId } from '#core/text/document'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import controls from '#renderer/ui/controls.module.css'
import { Sheet } from '#renderer/ui/Overlay'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './DraftDialog.module.css'
import type { Making } from './useMaking'

interface Props {
  id: ReadingId
  making: Making
  onClose: () => void
}

/** Words a question whose answer is what was selected. What is written stays when it cannot be saved. */
export function DraftDialog({ id, making, onClose }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { from, to, draft } = making
  const [prompt, setPrompt] = useState(draft.question)
  const [answer, setAnswer] = useState(draft.answer)
  const [hint, setHint] = useState('')
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
    getSelection()?.removeAllRanges()
    onClose()
  }
  return (
    <Sheet title={t('marks.draftTitle')} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextEntry
          label={t('facts.question')}
          note={t('facts.questionNote')}
          value={prompt}
          onChange={setPrompt}
          rows={3}
          autoFocus
        />
        <TextEntry
          label={t('facts.answer')}
          value={answer}
          onChange={setAnswer}
          rows={answer.length > 70 ? 3 : 1}
        />
        <TextEntry label={t('facts.hint')} note={t('facts.hintNote')} value={hint} onChange={setHint} />
        <div className={controls.actions}>
          <Button look="quiet" onPress={onClose}>
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
