import { useIntl } from 'react-intl'
import type { Spread, SpreadBin, StrengthView } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import styles from './Progress.module.css'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import { roundTop } from './picture/scale'
import { percentOf } from './words'

interface Props {
  name: string
  question: string
  answer: string
  spread: Spread
  /** What a bin holds: "3 to 7 days". */
  binName: (bin: SpreadBin) => string
  /** What the base counts. */
  base: string
}

/** How the cards lie by one of their values. */
function SpreadPicture({ name, question, answer, spread, binName, base }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const most = Math.max(...spread.bins.map(({ cards }) => cards))
  const { top, steps } = roundTop(most)
  const table = () => ({
    columns: [
      { title: base, kind: 'text' as const },
      { title: t('progress.colCards'), kind: 'count' as const },
    ],
    rows: spread.bins.map((bin) => [binName(bin), bin.cards]),
  })
  return (
    <Picture name={name} question={question} answer={answer} table={most > 0 ? table : undefined}>
      <BarPlot
        bars={spread.bins.map((bin) => ({
          name: binName(bin),
          value: bin.cards,
          title: t('progress.binTitle', { bin: binName(bin), cards: bin.cards }),
          ...(bin.cards > 0 && { told: intl.formatNumber(bin.cards) }),
        }))}
        top={top}
        lines={steps.map((at) => ({ at, label: intl.formatNumber(at) }))}
        base={base}
      />
    </Picture>
  )
}

/** How firmly cards are known: how long each lasts, how hard it is, and how likely it would be recalled now. */
export function Spreads({ view }: { view: StrengthView }) {
  const t = useStrings()
  const intl = useIntl()
  const { cards, stability, difficulty, recall } = view
  const words = (spread: Spread, say: (median: number) => string) =>
    spread.median === null ? t('progress.spreadEmpty') : say(spread.median)
  const sure = recall.bins.filter(({ from }) => from >= 0.9).reduce((sum, bin) => sum + bin.cards, 0)
  return (
    <div className={styles.pictures}>
      <SpreadPicture
        name="stability"
        question={t('progress.stability')}
        answer={words(stability, (median) =>
          t('progress.stabilityWords', { days: Math.max(1, Math.round(median)) }),
        )}
        spread={stability}
        binName={({ from, to }) =>
          t(to === null ? 'progress.binFrom' : 'progress.bin', { from, to: to ?? 0 })
        }
        base={t('progress.stabilityBase')}
      />
      <SpreadPicture
        name="difficulty"
        question={t('progress.difficulty')}
        answer={words(difficulty, (median) =>
          t('progress.difficultyWords', {
            median: intl.formatNumber(median, { maximumFractionDigits: 1 }),
          }),
        )}
        spread={difficulty}
        binName={({ from, to }) => t('progress.bin', { from, to: to ?? 10 })}
        base={t('progress.difficultyBase')}
      />
      <SpreadPicture
        name="retrievability"
        question={t('progress.retrievability')}
        answer={words(recall, () => t('progress.retrievabilityWords', { sure, cards }))}
        spread={recall}
        binName={({ from, to }) => t('progress.bin', { from: percentOf(from), to: percentOf(to ?? 1) })}
        base={t('progress.retrievabilityBase')}
      />
    </div>
  )
}
