import { useState } from 'react'
import { useClient } from '#renderer/app/client'
import { ShowFile } from '#renderer/app/ShowFile'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { Progress } from '#renderer/ui/Progress'
import { megabytes } from './megabytes'
import { RestoreSheet } from './RestoreSheet'
import styles from './Settings.module.css'
import { useOnlyJob } from './useOnlyJob'

/** Everything out to one file, to be kept elsewhere, and back from it. */
export function Backup() {
  const t = useStrings()
  const client = useClient()
  const { job, start, cancel } = useOnlyJob('backup')
  const [restoring, setRestoring] = useState(false)
  const item = job?.items[0]
  const isRunning = job?.state === 'running'
  const saved = item?.saved
  return (
    <section>
      <h2>{t('backup.title')}</h2>
      <div className={styles.body}>
        <p className={`${styles.note} ${styles.wide}`}>{t('backup.note')}</p>
        <div className={`${styles.buttons} ${styles.wide}`}>
          <Button
            small
            isDisabled={isRunning}
            onPress={() => void start(() => client.call('backup.save', {}))}
          >
            {t('backup.save')}
          </Button>
          <Button small onPress={() => setRestoring(true)}>
            {t('backup.restore')}
          </Button>
          {isRunning && (
            <Button small look="quiet" onPress={cancel}>
              {t('action.cancel')}
            </Button>
          )}
        </div>
        {isRunning && (
          <div className={styles.wide}>
            <Progress label={t('backup.saving')} value={item?.done ?? null} />
          </div>
        )}
        <p className={saved ? styles.path : `${styles.note} ${styles.wide} ${styles.waiting}`} role="status">
          {isRunning && t('backup.saving')}
          {saved && t('backup.saved', { file: saved.file, size: megabytes(saved.bytes) })}
          {job?.state === 'cancelled' && t('backup.cancelled')}
          {!isRunning && item?.error}
        </p>
        {saved && <ShowFile file={saved.file} label="file.show" />}
      </div>
      {restoring && <RestoreSheet onClose={() => setRestoring(false)} />}
    </section>
  )
}
