import type { CalibrationView } from '#contract/calibration'
import { useStrings } from '#renderer/app/strings'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import { usePercents } from './usePercents'
import { percentOf } from './words'

/** The reader's own calibration: how often they were right when they were not, rather and quite sure. */
export function Confidence({ shares }: { shares: CalibrationView['confidence'] }) {
  const t = useStrings()
  const percents = usePercents()
  const said = shares.filter(({ share }) => share !== null)
  const quite = shares.find(({ sure }) => sure === 3)
  const least = said[0]
  const answer =
    said.length === 0
      ? t('progress.confidenceEmpty')
      : quite?.share == null
        ? t('progress.confidenceNever')
        : [
            t('progress.confidenceWords', { percent: percentOf(quite.share), answers: quite.answers }),
            least &&
              least.sure !== 3 &&
              t('progress.confidenceLeast', { sure: least.sure, percent: percentOf(least.share ?? 0) }),
          ]
            .filter(Boolean)
            .join(' ')
  const table = () => ({
    columns: [
      { title: t('progress.colSure'), kind: 'text' as const },
      { title: t('progress.colAnswers'), kind: 'count' as const },
      { title: t('progress.colRight'), kind: 'percent' as const },
      { title: t('progress.colAtLeast'), kind: 'percent' as const },
      { title: t('progress.colAtMost'), kind: 'percent' as const },
    ],
    rows: said.map(({ sure, answers, share, low, high }) => [
      t('progress.sure', { sure }),
      answers,
      share,
      low,
      high,
    ]),
  })
  return (
    <Picture
      name="confidence"
      question={t('progress.confidence')}
      answer={answer}
      table={said.length > 0 ? table : undefined}
    >
      <BarPlot
        bars={shares.map(({ sure, share, low, high, answers }) => ({
          name: t('progress.sure', { sure }),
          value: share,
          ...(share !== null && { low, high, told: `${percentOf(share)}\u00a0%` }),
          title: t('progress.sureTitle', { sure, percent: percentOf(share ?? 0), answers }),
        }))}
        height={260}
        widest={420}
        top={1}
        lines={percents}
        base={t('progress.sureBase')}
        nameWidth={90}
      />
    </Picture>
  )
}
