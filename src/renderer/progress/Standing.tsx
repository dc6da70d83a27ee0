import type { Overview } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import { Button } from '#renderer/ui/Button'
import { nextDue } from './figures'
import styles from './Progress.module.css'
import { percentOf } from './words'

interface Props {
  overview: Overview
  today: { due: number; fresh: number; minutes: number }
  onStudy: () => void
  onChoose: () => void
}

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
  const first =
    due > 0
      ? t('progress.due', { ...today, both: today.due > 0 && today.fresh > 0 ? 'yes' : 'no' })
      : t('progress.dueNone')
  return (
    <div className={styles.standing}>
      <p className={styles.sentence}>
        {first} {due === 0 && next && t('progress.next', next)}
      </p>
      {recall !== null && (
        <p className={styles.note}>{t('progress.recall', { percent: percentOf(recall) })}</p>
      )}
      {due > 0 && (
        <Button look="primary" onPress={onStudy}>
          {t('progress.study')}
        </Button>
      )}
    </div>
  )
}
