import { Check, Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Fact } from '#core/facts/fact'
import { dirOf } from '#core/text/direction'
import type { ReadingId } from '#core/text/document'
import { useStrings } from '#renderer/app/strings'
import { Asking, askedOf, type OfFact, reportedOf } from '#renderer/question/Asked'
import { Sentence } from '#renderer/question/Question'
import { QuestionForm } from '#renderer/question/QuestionForm'
import { ReportForm } from '#renderer/question/ReportForm'
import { Button } from '#renderer/ui/Button'
import styles from './FactCard.module.css'
import { FactMenu } from './FactMenu'
import { SuspendedNote } from './Suspended'
import { toldOf } from './told'
import { useFactActions } from './useFactActions'

interface Props {
  id: ReadingId
  title: string
  of: OfFact
  /** The fact itself, or the one its card was made of where that is at hand. */
  fact: Fact | undefined
  /** The text has other parts. */
  isPart: boolean
  onDone: () => void
}

/** One question beside its words: to be learned, left out, changed. Its answer is shown when asked for. */
export function FactCard({ id, title, of, fact, isPart, onDone }: Props) {
  const t = useStrings()
  const actions = useFactActions(id)
  const [form, setForm] = useState<'edit' | 'report' | null>(null)
  const [isShown, setShown] = useState(false)
  const asked = askedOf(of, title)
  const told = toldOf(fact, isPart, t)
  const isKept = of.kind === 'note'
  // A question of the reader's own is theirs to change.
  const isFromText = of.kind === 'fact' || of.note.fact !== undefined
  const then = (done: Promise<unknown>) => {
    void done
    onDone()
  }
  if (form === 'report') return <ReportForm of={reportedOf(of, id)} onDone={onDone} />
  if (form === 'edit') {
    return (
      <QuestionForm
        id={`${id} ${of.kind === 'note' ? of.note.id : of.fact.id}`}
        asked={asked}
        save={t(isKept ? 'facts.save' : 'facts.saveAndLearn')}
        onCancel={() => setForm(null)}
        onSave={async (edit) => {
          const isSaved =
            of.kind === 'note'
              ? await actions.edit(of.note.id, edit)
              : (await actions.keep([of.fact], edit)) !== null
          if (isSaved) onDone()
          return isSaved
        }}
      />
    )
  }
  return (
    <div className={styles.card}>
      {(isKept || asked.attributed) && (
        <p className={styles.eyebrow}>
          {isKept && (
            <span className={styles.kept}>
              <Check size={14} strokeWidth={2.5} aria-hidden="true" /> {t('facts.inCards')}
            </span>
          )}
          {asked.attributed && <span>{t('study.according', { title: asked.attributed })}</span>}
        </p>
      )}
      <p className={styles.question} dir={dirOf(asked.prompt)}>
        <Asking prompt={asked.prompt} />
      </p>
      {isShown && (
        // The focus would be lost with the button that showed it.
        <div ref={(element) => element?.focus()} tabIndex={-1} className={styles.answer}>
          <p dir={dirOf(asked.prompt)}>
            <bdi>{asked.answer}</bdi>
          </p>
          {asked.sentence && <Sentence text={asked.sentence} span={asked.span} />}
        </div>
      )}
      {told && (
        <div className={styles.told}>
          <p>{told.why}.</p>
          <p>{told.difficulty}.</p>
        </div>
      )}
      {isKept && (
        <SuspendedNote id={id} note={of.note.id} onAskAgain={() => then(actions.askAgain(of.note.id))} />
      )}
      <div className={styles.actions}>
        {!isKept && (
          <Button small look="primary" autoFocus onPress={() => then(actions.keep([of.fact]))}>
            {t('facts.learn')}
          </Button>
        )}
        {!isShown && (
          <Button small autoFocus={isKept} onPress={() => setShown(true)}>
            {t('facts.show')}
          </Button>
        )}
        <span className={styles.rest}>
          <Button small look="quiet" onPress={() => setForm('edit')}>
            <Pencil size={14} aria-hidden="true" />
            {t('facts.edit')}
          </Button>
          <Button
            small
            look="quiet"
            onPress={() => then(isKept ? actions.remove(of.note.id) : actions.drop(of.fact))}
          >
            {t(isKept ? 'facts.remove' : 'facts.drop')}
          </Button>
          {isFromText && (
            <FactMenu
              label={t('facts.more')}
              className={styles.more!}
              {...(isShown && { answer: asked.answer })}
              onSilence={() => then(actions.silence(asked.answer))}
              onReport={() => setForm('report')}
            />
          )}
        </span>
      </div>
    </div>
  )
}
