import { type FormEvent, useEffect, useRef } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Reported } from '#contract/reports'
import type { ReportReason } from '#core/study/reports'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { BackAgain } from '#renderer/learning/BackAgain'
import { UnsavedDrafts } from '#renderer/learning/unsaved'
import { useDraft } from '#renderer/learning/useDraft'
import controls from '#renderer/ui/controls.module.css'
import { Toggle } from '#renderer/ui/Fields'
import { FormActions } from '#renderer/ui/FormActions'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './ReportForm.module.css'
import { REASONS } from './reasons'

interface ReportDraft {
  reason: ReportReason | null
  words: string
  keep: boolean
}

const EMPTY: ReportDraft = { reason: null, words: '', keep: false }
const unsaved = new UnsavedDrafts<ReportDraft>('report', ['reason', 'keep'])

interface Props {
  of: Reported
  /** Once it is kept, or given up. */
  onDone: () => void
}

/**
 * What is bad about a question: kept on this machine, and the question dropped unless the reader wants it. Words that are
 * left unsaved are there again.
 */
export function ReportForm({ of, onDone }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const { draft, setDraft, isBack, restart, decide } = useDraft(unsaved, JSON.stringify(of), EMPTY)
  const { reason, words, keep } = draft
  const set = (change: Partial<ReportDraft>) => setDraft((now) => ({ ...now, ...change }))
  // A group of radio buttons does not take the focus by itself; its first one does, where no words are to be gone on with.
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isBack) group.current?.querySelector('input')?.focus()
  }, [isBack])
  const isWhole = reason !== null && (reason !== 'other' || words.trim() !== '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reason === null || !isWhole) return
    // Whoever leaves the form meanwhile leaves nothing unsaved.
    decide(true)
    const own = reason === 'other' ? { words: words.trim() } : {}
    const done = await change(t(keep ? 'report.saidKept' : 'report.said'), () =>
      client.call('reports.make', { of, reason, keep, ...own }),
    )
    // What could not be saved stays in the form.
    if (done) onDone()
    else decide(false)
  }
  const drop = () => {
    decide(true)
    onDone()
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Leaves the form, not what it stands in.
        event.preventDefault()
        event.stopPropagation()
        onDone()
      }}
    >
      {isBack && <BackAgain onAnew={() => restart(EMPTY)} />}
      <RadioGroup
        className={controls.field!}
        value={reason}
        onChange={(next) => set({ reason: next as ReportReason })}
        ref={group}
      >
        <Label className={controls.label!}>{t('report.why')}</Label>
        <div className={styles.reasons}>
          {REASONS.map((one) => (
            <Radio key={one} value={one} className={styles.reason!}>
              <span className={styles.dot} aria-hidden="true" />
              {t(`report.reason.${one}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {reason === 'other' && (
        <TextEntry
          label={t('report.words')}
          value={words}
          onChange={(next) => set({ words: next })}
          rows={2}
          autoFocus
        />
      )}
      <Toggle label={t('report.keep')} value={keep} onChange={(next) => set({ keep: next })} />
      <p className={styles.note}>{t('report.note')}</p>
      <FormActions does={t('report.send')} isReady={isWhole} onCancel={drop} />
    </form>
  )
}
