import type { Overview } from '#contract/progress'
import { useAnswer } from '#renderer/app/client'
import { Calendar } from './Calendar'
import { Calibration } from './Calibration'
import { Confidence } from './Confidence'
import { Curves } from './Curves'
import { Forecast } from './Forecast'
import styles from './Progress.module.css'
import { Retention } from './Retention'
import { Score } from './Score'
import { Spreads } from './Spreads'
import { Time } from './Time'

interface Props {
  overview: Overview
  /** Of the cards due today, how many its limit holds back. */
  held: number
}

/** The pictures of progress: what is known, what comes, how firm it is, how it came to that, and whether to trust it. */
export function Pictures({ overview, held }: Props) {
  const { data: scores } = useAnswer('progress.scores', {})
  const { data: retention } = useAnswer('progress.retention', {})
  const { data: strength } = useAnswer('progress.strength', {})
  const { data: curves } = useAnswer('progress.curves', {})
  const { data: calibration } = useAnswer('progress.calibration', {})
  // One after another would move what is being read.
  if (!scores || !retention || !strength || !curves || !calibration) return null
  const { today, days, forecast } = overview
  return (
    <>
      <Score scores={scores} />
      <Forecast forecast={forecast} held={held} />
      <Retention view={retention} />
      <Spreads view={strength} />
      <Curves view={curves} />
      <Calendar today={today} days={days} />
      <Time today={today} days={days} />
      <div className={styles.pictures}>
        <Calibration view={calibration} />
        <Confidence shares={calibration.confidence} />
      </div>
    </>
  )
}
