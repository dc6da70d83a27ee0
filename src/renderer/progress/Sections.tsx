import { memo } from 'react'
import { useIntl } from 'react-intl'
import type { MapSection } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import styles from './Sections.module.css'
import { usePercents } from './usePercents'
import { percentOf } from './words'

interface Props {
  sections: readonly MapSection[]
  /** Which of the days the map was asked for, and how many days off that is. */
  index: number
  days: number
}

/** The memory map by section: how much of each would be recalled on the day shown. */
export const Sections = memo(function Sections({ sections, index, days }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const percents = usePercents()
  const titled = sections.map((one, n) => ({
    ...one,
    n: n + 1,
    title: one.title || t('map.part', { n: n + 1 }),
    chance: one.recall[index] ?? null,
  }))
  const learned = titled.filter(({ chance }) => chance !== null)
  const [least] = [...learned].sort((a, b) => a.chance! - b.chance!)
  const table = () => ({
    columns: [
      { title: t('progress.colPart'), kind: 'count' as const },
      { title: t('progress.colSection'), kind: 'text' as const },
      { title: t('progress.colCards'), kind: 'count' as const },
      { title: t('progress.colRecall'), kind: 'percent' as const },
    ],
    rows: titled.map(({ n, title, cards, chance }) => [n, title, cards, chance]),
  })
  return (
    <div className={styles.sections}>
      <Picture
        name="sections"
        question={t('map.sections', { days })}
        answer={
          least
            ? t('map.sectionsWords', {
                learned: learned.length,
                sections: sections.length,
                title: least.title,
                percent: percentOf(least.chance!),
              })
            : t('map.sectionsEmpty')
        }
        table={learned.length > 0 ? table : undefined}
      >
        <BarPlot
          bars={titled.map(({ n, title, chance, cards }) => ({
            name: intl.formatNumber(n),
            value: chance,
            ...(chance !== null && { told: `${percentOf(chance)}\u00a0%` }),
            title: t('map.section', {
              title,
              cards,
              state: cards === 0 ? 'none' : chance === null ? 'fresh' : 'learned',
              recall: t('map.recall', { percent: percentOf(chance ?? 0), days }),
            }),
          }))}
          top={1}
          lines={percents}
          base={t('map.sectionsBase')}
          nameWidth={28}
        />
      </Picture>
    </div>
  )
})
