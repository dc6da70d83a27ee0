import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Reported } from '#contract/reports'
import type { ReportReason } from '#core/study/reports'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import controls from '#renderer/ui/controls.module.css'
import { Toggle } from '#renderer/ui/Fields'
import { FormActions } from '#renderer/ui/FormActions'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './ReportForm.module.css'
import { REASONS } from './reasons'

interface Props {
  of: Reported
  /** Once it is kept, or given up. */
  onDone: () => void
}

/** What is bad about a question: kept on this machine, and the question dropped unless the reader wants it. */
export function ReportForm({ of, onDone }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [words, setWords] = useState('')
  const [keep, setKeep] = useState(false)
  // A group of radio buttons does not take the focus by itself; its first one does.
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector('input')?.focus(), [])
  const isWhole = reason !== null && (reason !== 'other' || words.trim() !== '')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reason === null || !isWhole) return
    const own = reason === 'other' ? { words: words.trim() } : {}
    const done = await change(t(keep ? 'report.saidKept' : 'report.said'), () =>
      client.call('reports.make', { of, reason, keep, ...own }),
    )
    // What could not be saved stays in the form.
    if (done) onDone()
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
      <RadioGroup
        className={controls.field!}
        value={reason}
        onChange={(next) => setReason(next as ReportReason)}
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
        <TextEntry label={t('report.words')} value={words} onChange={setWords} rows={2} autoFocus />
      )}
      <Toggle label={t('report.keep')} value={keep} onChange={setKeep} />
      <p className={styles.note}>{t('report.note')}</p>
      <FormActions does={t('report.send')} isReady={isWhole} onCancel={onDone} />
    </form>
  )
}
