import { useAnswer } from '#renderer/app/client'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { Marks } from '#renderer/ui/Marks'
import styles from './StudyEnd.module.css'
import type { Done } from './session'
import { outcomeOf, tallyOf } from './sitting'

interface Props {
  done: readonly Done[]
  /** Nothing comes again: the cards were not moved. */
  isPractice?: boolean
}

/** What a sitting brought, in one sentence about cards and one about answers. */
export function Remembered({ done, isPractice = false }: Props) {
  const t = useStrings()
  const inTime = useTimeInWords()
  const { data: overview } = useAnswer('progress.overview', {})
  const { answers, right, ms } = tallyOf(done)
  const { remembered, forgotten, tomorrow } = outcomeOf(done, overview?.forecast[1]?.day)
  if (answers === 0) return null
  return (
    <>
      <Marks right={remembered} of={remembered + forgotten} />
      <p className={styles.outcome}>
        {t('study.outcome', { remembered, forgotten, tomorrow: isPractice ? 0 : tomorrow })}
      </p>
      <p className={styles.words}>
        {t('study.tally', { answers, right, time: inTime(Math.max(1, Math.round(ms / 60_000))) })}
        {isPractice && ` ${t('study.practiceNote')}`}
      </p>
    </>
  )
}
