import type { CalibrationView } from '#contract/calibration'
import { useStrings } from '#renderer/app/strings'
import { Whisker } from './picture/BarPlot'
import styles from './picture/Charts.module.css'
import { Picture } from './picture/Picture'
import { Plot } from './picture/Plot'
import { usePercents } from './usePercents'
import { percentOf } from './words'

/** Whether the chances hold that memory gives: what it said before answers against what came of them. */
export function Calibration({ view: { bins, whole, fits } }: { view: CalibrationView }) {
  const t = useStrings()
  const percents = usePercents()
  const answer =
    fits === null || !whole
      ? t('progress.calibrationEmpty')
      : `${t('progress.calibrationWords', {
          said: percentOf(whole.chance),
          came: percentOf(whole.share ?? 0),
          answers: whole.answers,
        })} ${t(fits ? 'progress.calibrationFits' : 'progress.calibrationOff')}`
  const table = () => ({
    columns: [
      { title: t('progress.colSaid'), kind: 'percent' as const },
      { title: t('progress.colAnswers'), kind: 'count' as const },
      { title: t('progress.colRemembered'), kind: 'percent' as const },
      { title: t('progress.colAtLeast'), kind: 'percent' as const },
      { title: t('progress.colAtMost'), kind: 'percent' as const },
    ],
    rows: bins.map(({ chance, answers, share, low, high }) => [chance, answers, share, low, high]),
  })
  return (
    <Picture
      name="calibration"
      question={t('progress.calibration')}
      answer={answer}
      table={bins.length > 0 ? table : undefined}
    >
      <Plot
        height={260}
        widest={420}
        top={1}
        lines={percents}
        labels={() => percents.map(({ at, label }) => ({ at, label }))}
        base={t('progress.calibrationBase')}
      >
        {({ x, y }) => (
          <>
            <line className={styles.wanted} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
            {bins.map(({ chance, share, low, high, answers }) => (
              <g key={chance}>
                <title>
                  {t('progress.calibrationTitle', {
                    said: percentOf(chance),
                    came: percentOf(share ?? 0),
                    answers,
                  })}
                </title>
                <Whisker x={x(chance)} from={y(low)} to={y(high)} />
                <circle className={styles.dot} cx={x(chance)} cy={y(share ?? 0)} r="5" />
              </g>
            ))}
          </>
        )}
      </Plot>
    </Picture>
  )
}
