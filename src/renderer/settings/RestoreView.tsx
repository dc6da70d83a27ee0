import type { ReactNode } from 'react'
import type { BackupView } from '#contract/backup'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Restore.module.css'

interface Props {
  view: BackupView
  problems: ReactNode
  onRestore: () => void
  onClose: () => void
}

/** What is in a backup and what of it is missing here, before anything is done. */
export function RestoreView({ view, problems, onRestore, onClose }: Props) {
  const t = useStrings()
  const { missing } = view
  const isAllHere = missing.entries === 0 && missing.files === 0
  return (
    <div className={styles.steps}>
      <table className={styles.counts}>
        <caption>{t('backup.made', { at: new Date(view.at) })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('backup.inIt')}</th>
            <th scope="col">{t('backup.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {(['texts', 'cards', 'answers'] as const).map((of) => (
            <tr key={of}>
              <th scope="row">{t(`backup.of.${of}`)}</th>
              <td>{t('backup.count', { count: view[of] })}</td>
              <td>{t('backup.count', { count: missing[of] })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems}
      <p className={styles.note}>{t(isAllHere ? 'backup.allHere' : 'backup.what')}</p>
      <div className={styles.actions}>
        <Button small look={isAllHere ? 'primary' : 'quiet'} autoFocus={isAllHere} onPress={onClose}>
          {t(isAllHere ? 'action.close' : 'action.cancel')}
        </Button>
        {!isAllHere && (
          <Button small look="primary" autoFocus onPress={onRestore}>
            {t('backup.bring')}
          </Button>
        )}
      </div>
    </div>
  )
}
