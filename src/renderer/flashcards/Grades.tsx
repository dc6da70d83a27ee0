import { Button, Group } from 'react-aria-components'
import type { CardView } from '#contract/study'
import type { Grade } from '#core/study/events'
import { useStrings } from '#renderer/app/strings'
import { Key } from '#renderer/ui/Key'
import styles from './Grades.module.css'
import { interval } from './interval'

export const GRADES = [1, 2, 3, 4] as const satisfies readonly Grade[]
const USUAL: Grade = 3

interface Props {
  /** Absent for practice, which moves no card. */
  intervals: CardView['intervals'] | undefined
  onGrade: (grade: Grade) => void
}

/** How well it was known; under each grade, when the card comes back for it. */
export function Grades({ intervals, onGrade }: Props) {
  const t = useStrings()
  return (
    <Group className={styles.grades!} aria-label={t('study.grades')}>
      {GRADES.map((grade) => (
        <Button
          key={grade}
          className={`${styles.grade} ${grade === USUAL ? styles.usual : ''}`}
          onPress={() => onGrade(grade)}
        >
          <span className={styles.name}>{t(`study.grade.${grade}`)}</span>
          <Key name={`${grade}`} className={styles.key!} />
          {intervals && (
            <span className={styles.when}>{t('study.interval', { ...interval(intervals[grade - 1]!) })}</span>
          )}
        </Button>
      ))}
    </Group>
  )
}
