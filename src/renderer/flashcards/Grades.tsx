import { Button, Group } from 'react-aria-components'
import type { CardView } from '#contract/study'
import type { Grade } from '#core/study/events'
import { useStrings } from '#renderer/app/strings'
import { Key } from '#renderer/ui/Key'
import styles from './Grades.module.css'
import { interval, wait } from './interval'

export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[]

interface Props {
  /** Absent for practice, which moves no card. */
  card: Pick<CardView, 'intervals' | 'waits'> | undefined
  /** The grade the answer suggests. */
  proposed: Grade | null
  onGrade: (grade: Grade) => void
}

/** How well it was known; under each grade, when the card comes back for it. */
export function Grades({ card, proposed, onGrade }: Props) {
  const t = useStrings()
  const when = (n: number, { intervals, waits }: Pick<CardView, 'intervals' | 'waits'>) =>
    waits[n] == null ? interval(intervals[n]!) : wait(waits[n])
  return (
    <Group className={styles.grades!} aria-label={t('study.grades')}>
      {GRADES.map((grade) => (
        <Button
          key={grade}
          className={`${styles.grade} ${grade === proposed ? styles.usual : ''}`}
          onPress={() => onGrade(grade)}
        >
          <span className={styles.name}>{t(`study.grade.${grade}`)}</span>
          <Key name={`${grade}`} className={styles.key!} />
          {card && <span className={styles.when}>{t('study.interval', { ...when(grade - 1, card) })}</span>}
        </Button>
      ))}
    </Group>
  )
}
