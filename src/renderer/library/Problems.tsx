import { useState } from 'react'
import { useAnswer } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import styles from './Problems.module.css'

/** Says which files could not be read and what became of them. */
export function Problems() {
  const t = useStrings()
  const { data: info } = useAnswer('app.info', {})
  const [seen, setSeen] = useState(false)
  const problems = info?.problems ?? []
  if (seen || problems.length === 0) return null
  return (
    <section className={styles.problems} aria-label={t('problems.title')}>
      <h2>{t('problems.title')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={problem.file}>
            {t('problems.one', { file: problem.file, aside: problem.setAside, recovered: problem.recovered })}
          </li>
        ))}
      </ul>
      <Button small onPress={() => setSeen(true)}>
        {t('toasts.dismiss')}
      </Button>
    </section>
  )
}
