import type { ImportItem, Job } from '#contract/jobs'
import { Button } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import styles from './ImportStatus.module.css'
import { useImports } from './imports'
import { navigate } from './routes'
import { useStrings } from './strings'

/** What is being brought in, and what came of it when something needs saying. */
export function ImportStatus() {
  const t = useStrings()
  const { jobs } = useImports()
  if (jobs.length === 0) return null
  return (
    <section className={styles.region} aria-label={t('imports.region')} aria-live="polite">
      {jobs.map((job) => (
        <JobReport key={job.id} job={job} />
      ))}
    </section>
  )
}

function JobReport({ job }: { job: Job }) {
  const t = useStrings()
  const { cancel, dismiss } = useImports()
  const ended = job.items.filter((item) => !['waiting', 'running'].includes(item.state)).length
  const running = job.state === 'running'
  const heading = running
    ? t('imports.running', { count: job.items.length, ended, name: job.items[0]?.name ?? '' })
    : t(job.state === 'cancelled' ? 'imports.cancelled' : 'imports.ended', {
        brought: job.items.filter((item) => item.id).length,
        refused: job.items.filter((item) => item.error).length,
      })
  return (
    <div className={styles.job}>
      <div className={styles.head}>
        <p>{heading}</p>
        {running ? (
          <Button small onPress={() => cancel(job)}>
            {t('imports.cancel')}
          </Button>
        ) : (
          <Button small look="quiet" onPress={() => dismiss(job)}>
            {t('toasts.dismiss')}
          </Button>
        )}
      </div>
      {running && <Progress label={heading} value={job.items.length > 1 ? ended / job.items.length : null} />}
      {!running && (
        <ul className={styles.items}>
          {job.items
            .filter((item) => item.error || item.warnings.length > 0)
            .map((item, n) => (
              <Outcome key={`${n} ${item.name}`} item={item} />
            ))}
        </ul>
      )}
    </div>
  )
}

function Outcome({ item }: { item: ImportItem }) {
  const t = useStrings()
  const id = item.id
  return (
    <li>
      <p className={styles.name}>{item.title ?? item.name}</p>
      {[...(item.error ? [item.error] : []), ...item.warnings].map((words) => (
        <p key={words} className={item.error === words ? styles.error : styles.warning}>
          {words}
        </p>
      ))}
      {id && (
        <Button small onPress={() => navigate({ screen: 'reader', id })}>
          {t('library.read')}
        </Button>
      )}
    </li>
  )
}
