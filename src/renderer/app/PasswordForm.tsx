import { type FormEvent, useState } from 'react'
import type { Job } from '#contract/jobs'
import { FormActions } from '#renderer/ui/FormActions'
import { TextEntry } from '#renderer/ui/TextEntry'
import styles from './ImportStatus.module.css'
import { useImports } from './imports'
import { useStrings } from './strings'

/** Asks for the password of a file that did not come in without one, or not with the one that was tried. */
export default function PasswordForm({ job, item }: { job: Job; item: number }) {
  const t = useStrings()
  const { unlock, dismiss } = useImports()
  const [password, setPassword] = useState('')
  const [isSent, setIsSent] = useState(false)
  // What comes of it is told of as a job of its own, which asks again where it was the wrong one.
  if (isSent) return null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsSent(true)
    void unlock(job, item, password)
  }
  return (
    <form className={styles.question} onSubmit={submit}>
      <TextEntry
        label={t('imports.password', { name: job.items[item]!.name })}
        note={t('imports.passwordNote')}
        value={password}
        onChange={setPassword}
        secret
        autoFocus={job.items.length === 1}
      />
      <FormActions does={t('imports.open')} isReady={password !== ''} onCancel={() => dismiss(job)} />
    </form>
  )
}
