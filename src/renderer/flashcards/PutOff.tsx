import type { StudyOf } from '#contract/study'
import { useClient } from '#renderer/app/client'
import { useStrings } from '#renderer/app/strings'
import { useChange } from '#renderer/app/useChange'
import { Button } from '#renderer/ui/Button'
import styles from './ReviewOptions.module.css'

const DAYS = [1, 3, 7]

interface Props {
  of: StudyOf
  onDone: () => void
}

/** All that is due may wait: for a day that is too full, or days away that are known before. */
export function PutOff({ of, onDone }: Props) {
  const t = useStrings()
  const client = useClient()
  const change = useChange()
  const putOff = async (days: number) => {
    await change(t('study.wasPutOff', { days }), () => client.call('study.postpone', { days, ...of }))
    onDone()
  }
  return (
    <fieldset className={styles.putOff}>
      <legend>{t('study.putOff')}</legend>
      <div className={styles.days}>
        {DAYS.map((days) => (
          <Button key={days} onPress={() => void putOff(days)}>
            {t('study.putOffDays', { days })}
          </Button>
        ))}
      </div>
      <p className={styles.note}>{t('study.putOffNote')}</p>
    </fieldset>
  )
}
