import { type ReactNode, useEffect, useState } from 'react'
import type { BackupFile } from '#contract/backup'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { megabytes } from './megabytes'
import styles from './Restore.module.css'

interface Props {
  /** Told the name of the one that is chosen. */
  onChoose: (name: string) => void
  /** Another way to one. */
  children: ReactNode
}

/** The backups in the data folder, newest first. */
export function RestoreList({ onChoose, children }: Props) {
  const t = useStrings()
  const client = useClient()
  const [files, setFiles] = useState<BackupFile[]>([])
  useEffect(() => {
    client.call('backup.list', {}).then(setFiles, () => {})
  }, [client])
  return (
    <>
      {files.length > 0 && (
        <ul className={styles.files}>
          {files.map(({ name, at, bytes, automatic }) => (
            <li key={name}>
              <span id={`backup-${name}`}>
                {t('backup.file', { at: new Date(at) })}
                <span className={styles.note}>
                  {t(automatic ? 'backup.fileAutomatic' : 'backup.fileSize', { size: megabytes(bytes) })}
                </span>
              </span>
              <Button small aria-describedby={`backup-${name}`} onPress={() => onChoose(name)}>
                {t('backup.lookInto')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div>{children}</div>
    </>
  )
}
