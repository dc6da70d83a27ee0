import type { ReactNode } from 'react'
import type { ImportItem, Job } from '#contract/jobs'
import { addressIn } from '#core/text/address'
import { Button } from '#renderer/ui/Button'
import { loaded } from '#renderer/ui/loaded'
import { Progress } from '#renderer/ui/Progress'
import { useRun } from './commands'
import styles from './ImportStatus.module.css'
import { useImports } from './imports'
import { toldOf } from './outcomes'
import { navigate } from './routes'
import { useStrings } from './strings'

const PasswordForm = loaded(() => import('./PasswordForm'))
const TwinQuestion = loaded(() => import('./TwinQuestion'))

/** What is being brought in, and what came of it when something needs saying. */
export function ImportStatus() {
  const t = useStrings()
  const { jobs, handing } = useImports()
  if (jobs.length === 0 && !handing) return null
  return (
    <section className={styles.region} aria-label={t('imports.region')} aria-live="polite">
      {handing && (
        <Running
          heading={t('imports.handing', { done: handing.done, total: handing.total })}
          share={handing.done / Math.max(1, handing.total)}
          onStop={handing.stop}
        />
      )}
      {jobs.map((job) =>
        job.state === 'running' ? <Now key={job.id} job={job} /> : <Ended key={job.id} job={job} />,
      )}
    </section>
  )
}

interface RunningProps {
  heading: string
  /** 0 to 1, or null where nobody can say. */
  share: number | null
  onStop: () => void
}

function Running({ heading, share, onStop }: RunningProps) {
  const t = useStrings()
  return (
    <div className={styles.job}>
      <div className={styles.head}>
        <p>{heading}</p>
        <Button small onPress={onStop}>
          {t('imports.cancel')}
        </Button>
      </div>
      <Progress label={heading} value={share} />
    </div>
  )
}

function Now({ job }: { job: Job }) {
  const t = useStrings()
  const { cancel } = useImports()
  const all = job.items.filter((item) => item.state !== 'skipped')
  const ended = all.filter((item) => !['waiting', 'running'].includes(item.state)).length
  const name = all[0]?.name ?? ''
  const page = all.length === 1 ? addressIn(name) : undefined
  const heading =
    page === undefined
      ? t('imports.running', { count: all.length, ended, name })
      : t('imports.saving', { host: new URL(page).host })
  const share = all.length > 1 ? ended / all.length : (all[0]?.done ?? null)
  return <Running heading={heading} share={share} onStop={() => cancel(job)} />
}

function Ended({ job }: { job: Job }) {
  const t = useStrings()
  const run = useRun()
  const { dismiss } = useImports()
  /** Asks for the address again, where it still stands. */
  const again = (failed: Job) => {
    dismiss(failed)
    run('address')
  }
  const count = (state: ImportItem['state']) => job.items.filter((item) => item.state === state).length
  const heading = t(job.state === 'cancelled' ? 'imports.cancelled' : 'imports.ended', {
    brought: count('done'),
    known: count('exists'),
    refused: count('failed'),
    skipped: count('skipped'),
  })
  return (
    <div className={styles.job}>
      <div className={styles.head}>
        <p>{heading}</p>
        <Button small look="quiet" onPress={() => dismiss(job)}>
          {t('toasts.dismiss')}
        </Button>
      </div>
      <ul className={styles.items}>
        {toldOf(job.items).map((item, n) => (
          <Outcome key={`${n} ${item.name}`} item={item} onSettled={() => dismiss(job)}>
            {item.locked && <PasswordForm job={job} item={job.items.indexOf(item)} />}
            {item.state === 'failed' && addressIn(item.name) !== undefined && (
              <Button small onPress={() => again(job)}>
                {t('imports.tryAgain')}
              </Button>
            )}
          </Outcome>
        ))}
      </ul>
      {job.items.length > 1 && (
        <div className={styles.all}>
          <Button small onPress={() => run('imports')}>
            {t('imports.all')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface OutcomeProps {
  item: ImportItem
  onSettled: () => void
  /** What is asked about it. */
  children: ReactNode
}

function Outcome({ item, onSettled, children }: OutcomeProps) {
  const t = useStrings()
  const { id, twin, error, warnings } = item
  return (
    <li>
      <p className={styles.name}>{item.title ?? item.name}</p>
      {error && <p className={styles.error}>{error}</p>}
      {warnings.map((words) => (
        <p key={words} className={styles.warning}>
          {words}
        </p>
      ))}
      {children}
      {id && twin ? (
        <TwinQuestion id={id} twin={twin} onSettled={onSettled} />
      ) : (
        id && (
          <Button small onPress={() => navigate({ screen: 'reader', id })}>
            {t('library.read')}
          </Button>
        )
      )}
    </li>
  )
}
