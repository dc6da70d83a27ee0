import type { RestedShare, RetentionView } from '#contract/calibration'
import { useStrings } from '#renderer/app/strings'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import { usePercents } from './usePercents'
import { percentOf } from './words'

/** Of the cards asked again, how many were remembered, by how long they had rested. */
export function Retention({ view }: { view: RetentionView }) {
  const t = useStrings()
  const percents = usePercents()
  const { wanted, rested, young, mature } = view
  const answers = young.answers + mature.answers
  const right = young.right + mature.right
  const restOf = ({ from, to }: RestedShare) =>
    to === null
      ? t('progress.restLonger', { from })
      : to === from
        ? t('progress.restOne', { from })
        : t('progress.rest', { from, to })
  const words = [
    answers === 0
      ? t('progress.retentionEmpty')
      : t('progress.retentionWords', {
          percent: percentOf(right / answers),
          answers,
          wanted: percentOf(wanted),
        }),
    young.share !== null &&
      mature.share !== null &&
      t('progress.retentionAges', { young: percentOf(young.share), mature: percentOf(mature.share) }),
  ]
  const table = () => ({
    columns: [
      { title: t('progress.colRest'), kind: 'text' as const },
      { title: t('progress.colAnswers'), kind: 'count' as const },
      { title: t('progress.colRemembered'), kind: 'percent' as const },
      { title: t('progress.colAtLeast'), kind: 'percent' as const },
      { title: t('progress.colAtMost'), kind: 'percent' as const },
      { title: t('progress.colForetold'), kind: 'percent' as const },
    ],
    rows: rested
      .filter(({ share }) => share !== null)
      .map((one) => [restOf(one), one.answers, one.share, one.low, one.high, one.chance]),
  })
  return (
    <Picture
      name="retention"
      question={t('progress.retention')}
      answer={words.filter(Boolean).join(' ')}
      table={answers > 0 ? table : undefined}
    >
      <BarPlot
        bars={rested.map((one) => ({
          name: restOf(one),
          value: one.share,
          ...(one.share !== null && { low: one.low, high: one.high, told: `${percentOf(one.share)}\u00a0%` }),
          title: t('progress.restTitle', {
            rest: restOf(one),
            answers: one.answers,
            percent: percentOf(one.share ?? 0),
          }),
        }))}
        height={180}
        top={1}
        lines={percents}
        wanted={wanted}
        base={t('progress.restBase')}
        nameWidth={64}
      />
    </Picture>
  )
}
