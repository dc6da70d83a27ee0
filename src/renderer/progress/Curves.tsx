import { useState } from 'react'
import type { CurvesView } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import controls from '#renderer/ui/controls.module.css'
import { type CurveFigures, curveFigures, curveRows } from './curve'
import { dayAfter } from './days'
import own from './Progress.module.css'
import styles from './picture/Charts.module.css'
import { Picture } from './picture/Picture'
import { Plot, type Scale } from './picture/Plot'
import { usePercents } from './usePercents'
import { useDay } from './useWords'

const ALL = ''

/** How a text was learned: cards over time, and the quizzes on it. */
export function Curves({ view }: { view: CurvesView }) {
  const t = useStrings()
  const percents = usePercents()
  const inWords = useDay()
  const [chosen, setChosen] = useState(ALL)
  const reading = view.readings.find(({ id }) => id === chosen)
  const curve = reading ?? view.whole
  const figures = curveFigures(curve, view.today)
  const words = figures
    ? t('progress.curveWords', {
        cards: curve.cards,
        learned: figures.learned,
        since: inWords(figures.from, 'dated'),
        quizzes: curve.quizzes.length,
      })
    : t('progress.curveEmpty')
  const table = () => ({
    columns: [
      { title: t('progress.colDay'), kind: 'day' as const },
      { title: t('progress.colLearned'), kind: 'count' as const },
      { title: t('progress.colQuizRight'), kind: 'count' as const },
      { title: t('progress.colQuizAsked'), kind: 'count' as const },
    ],
    rows: curveRows(curve),
  })
  const dates = (across: number) => {
    if (!figures || figures.span === 1)
      return [{ at: 1, label: t('progress.todayShort'), anchor: 'end' as const }]
    const middle = dayAfter(figures.from, Math.round(figures.span / 2))
    const form = figures.span > 300 ? 'dated' : 'short'
    return [
      { at: 0, label: inWords(figures.from, form), anchor: 'start' as const },
      ...(across > 420 && figures.span > 3 ? [{ at: 0.5, label: inWords(middle, form) }] : []),
      { at: 1, label: t('progress.todayShort'), anchor: 'end' as const },
    ]
  }
  return (
    <Picture
      name="learning"
      question={t('progress.curve')}
      answer={words}
      table={figures ? table : undefined}
      choice={
        view.readings.length > 1 && (
          <select
            className={`${controls.input} ${own.select}`}
            aria-label={t('progress.curveOf')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            <option value={ALL}>{t('progress.allTexts')}</option>
            {view.readings.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )
      }
    >
      <Plot height={180} top={1} lines={percents} labels={dates}>
        {(scale) => figures && <Lines figures={figures} scale={scale} cards={curve.cards} />}
      </Plot>
    </Picture>
  )
}

/** The steps of what was learned, and a ring a quiz. */
function Lines({ figures, scale, cards }: { figures: CurveFigures; scale: Scale; cards: number }) {
  const t = useStrings()
  const { steps, quizzes, learned } = figures
  const { x, y } = scale
  let level = y(0)
  const line = steps.map(({ at, share }) => {
    const points = `${x(at)},${level} ${x(at)},${y(share)}`
    level = y(share)
    return points
  })
  const path = `${line.join(' ')} ${x(1)},${level}`
  return (
    <>
      <polygon className={styles.under} points={`${path} ${x(1)},${y(0)}`} />
      <polyline className={styles.curve} points={path} />
      {quizzes.map(({ at, share }, n) => (
        <circle key={`${at}-${n}`} className={styles.quiz} cx={x(at)} cy={y(share)} r="5" />
      ))}
      <text className={`${styles.value} ${styles.end}`} x={x(1)} y={level - 7}>
        {t('progress.ratio', { right: learned, items: cards })}
      </text>
    </>
  )
}
