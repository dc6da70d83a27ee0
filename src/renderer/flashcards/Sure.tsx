import { Button, Group } from 'react-aria-components'
import { useStrings } from '#renderer/app/strings'
import { Key } from '#renderer/ui/Key'
import type { Sure as Sureness } from './attempt'
import grades from './Grades.module.css'
import styles from './Sure.module.css'

export const SURE = [1, 2, 3] as const satisfies readonly Sureness[]

/** How sure the reader is of an answer that is not shown yet. */
export function Sure({ onSure }: { onSure: (sure: Sureness) => void }) {
  const t = useStrings()
  return (
    <div className={styles.sure}>
      <p className={styles.ask} aria-hidden="true">
        {t('study.sureAsk')}
      </p>
      <Group className={`${grades.grades} ${styles.three}`} aria-label={t('study.sureAsk')}>
        {SURE.map((sure) => (
          <Button key={sure} className={grades.grade!} onPress={() => onSure(sure)}>
            <span className={grades.name}>{t(`study.sure.${sure}`)}</span>
            <Key name={`${sure}`} className={grades.key!} />
          </Button>
        ))}
      </Group>
    </div>
  )
}
