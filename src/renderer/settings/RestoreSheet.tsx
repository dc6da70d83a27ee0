import { useRef } from 'react'
import type { BackupSource } from '#contract/backup'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { FilePicker } from '#renderer/ui/FilePicker'
import { Sheet } from '#renderer/ui/Overlay'
import { Progress } from '#renderer/ui/Progress'
import styles from './Restore.module.css'
import { RestoreList } from './RestoreList'
import { RestoreView } from './RestoreView'
import { useLook } from './useLook'
import { useOnlyJob } from './useOnlyJob'

/** Which backup, what is in it and missing here, and what came of bringing that back. */
export function RestoreSheet({ onClose }: { onClose: () => void }) {
  const t = useStrings()
  const client = useClient()
  const picker = useRef<HTMLInputElement>(null)
  const { look, lookInto, isLooking, error } = useLook()
  const { job, start, cancel } = useOnlyJob('restore')
  const restore = (source: BackupSource) => void start(() => client.call('backup.restore', { source }))
  const item = job?.items[0]
  const isRunning = job?.state === 'running'
  const isOver = job !== null && !isRunning
  return (
    <Sheet title={t('backup.restoreTitle')} isOpen onClose={onClose}>
      {isRunning || isOver ? (
        <div className={styles.steps}>
          {isRunning && (
            <>
              <Progress label={t('backup.restoring')} value={item?.done ?? null} />
              <p className={styles.line}>
                {t('backup.restoring')}
                <Button small onPress={cancel}>
                  {t('action.cancel')}
                </Button>
              </p>
            </>
          )}
          <div role="status" className={styles.said}>
            {isOver && job.state === 'cancelled' && <p>{t('backup.stopped')}</p>}
            {isOver && item?.error && <p className={styles.error}>{item.error}</p>}
            {isOver && item?.restored && <p>{t('backup.restored', { ...item.restored })}</p>}
            {isOver && <Problems words={item?.warnings ?? []} />}
          </div>
          {isOver && (
            <div className={styles.actions}>
              <Button small look="primary" autoFocus onPress={onClose}>
                {t('action.close')}
              </Button>
            </div>
          )}
        </div>
      ) : look ? (
        <RestoreView
          view={look.view}
          problems={<Problems words={look.view.problems} />}
          onRestore={() => restore(look.source)}
          onClose={onClose}
        />
      ) : (
        <div className={styles.steps}>
          <p className={styles.note}>{t('backup.restoreNote')}</p>
          {isLooking ? (
            <Progress label={t('backup.looking')} value={null} />
          ) : (
            <RestoreList onChoose={(saved) => lookInto(async () => ({ saved }))}>
              <Button small onPress={() => picker.current?.click()}>
                {t('backup.choose')}
              </Button>
            </RestoreList>
          )}
          <p role="status" className={error ? styles.error : styles.said}>
            {isLooking ? t('backup.looking') : error}
          </p>
        </div>
      )}
      <FilePicker
        ref={picker}
        label={t('backup.choose')}
        accept=".zip"
        onFiles={([file]) => lookInto(async () => (await client.transport.source(file!)) as BackupSource)}
      />
    </Sheet>
  )
}

/** What in a backup is missing or damaged. */
function Problems({ words }: { words: readonly string[] }) {
  const t = useStrings()
  if (words.length === 0) return null
  return (
    <div className={styles.problems}>
      <p>{t('backup.problems', { count: words.length })}</p>
      <ul>
        {words.slice(0, MOST_PROBLEMS).map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  )
}

const MOST_PROBLEMS = 20
