import { useState } from 'react'
import { useAnswer, useClient } from '#renderer/app/client'
import { useFailed } from '#renderer/app/failed'
import { ShowFile } from '#renderer/app/ShowFile'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { ReportList } from './ReportList'
import styles from './Settings.module.css'

/** The questions the reader found bad, to be handed on by themselves if they like: nothing leaves this machine. */
export function Reports() {
  const t = useStrings()
  const client = useClient()
  const sayFailed = useFailed()
  const { data: reports } = useAnswer('reports.list', {})
  const [file, setFile] = useState<string>()
  const count = reports?.length ?? 0
  const save = async () => {
    try {
      setFile((await client.call('reports.save', {})).file)
    } catch (error) {
      sayFailed(error)
    }
  }
  return (
    <section>
      <h2>{t('settings.reports')}</h2>
      <div className={styles.body}>
        <p className={`${styles.note} ${styles.wide}`}>{t('settings.reportsNote', { count })}</p>
        {reports && count > 0 && <ReportList reports={reports} />}
        {count > 0 && (
          <div>
            <Button small onPress={() => void save()}>
              {t('settings.reportsSave')}
            </Button>
          </div>
        )}
        <p className={styles.path} role="status">
          {file !== undefined && t('settings.reportsSaved', { file })}
        </p>
        {file !== undefined && <ShowFile file={file} label="file.show" />}
      </div>
    </section>
  )
}
