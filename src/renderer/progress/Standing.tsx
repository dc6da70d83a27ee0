import type { Overview } from '#contract/progress'
import type { StudyToday } from '#contract/study'
import { useStrings } from '#renderer/app/strings'
import { HeldBack } from '#renderer/learning/HeldBack'
import { Button } from '#renderer/ui/Button'
import { nextDue } from './figures'
import styles from './Progress.module.css'
import { percentOf } from './words'

interface Props {
  overview: Overview
  today: StudyToday
  onStudy: () => void
  onChoose: () => void
}

/** Whether there is anything to draw: each picture by itself would only say that there is not. */
export const isBegun = ({ recall, totals }: Overview): boolean => recall !== null || totals.answers > 0

/** The first sentence: what there is to do now, and how well it all stands. */
export function Standing({ overview, today, onStudy, onChoose }: Props) {
  const t = useStrings()
  const { totals, recall, forecast } = overview
  const due = today.due + today.fresh
  if (totals.cards === 0 && totals.answers === 0) {
    return (
      <div className={styles.standing}>
        <p className={styles.sentence}>{t('progress.empty')}</p>
        <p className={styles.note}>{t('progress.emptyNote')}</p>
        <Button onPress={onChoose}>{t('progress.emptyAction')}</Button>
      </div>
    )
  }
  const next = nextDue(forecast)
  const { due: reviews, fresh, minutes, held } = today
  const both = reviews > 0 && fresh > 0 ? 'yes' : 'no'
  const first = due > 0 ? t('progress.due', { due: reviews, fresh, minutes, both }) : t('progress.dueNone')
  return (
    <div className={styles.standing}>
      <p className={styles.sentence}>
        {first} {due === 0 && held.due === 0 && next && t('progress.next', next)}
      </p>
      {recall !== null && (
        <p className={styles.note}>{t('progress.recall', { percent: percentOf(recall) })}</p>
      )}
      {!isBegun(overview) && <p className={styles.note}>{t('progress.notBegun')}</p>}
      {due > 0 && (
        <Button look="primary" onPress={onStudy}>
          {t('progress.study')}
        </Button>
      )}
      <HeldBack />
    </div>
  )
}
