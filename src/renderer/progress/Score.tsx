import type { ScoreLine, Scores } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import styles from './picture/Charts.module.css'
import { Drawing } from './picture/Drawing'
import { Picture } from './picture/Picture'

const ROW = 48
const LETTER = 8

interface Row extends ScoreLine {
  id: string
  title: string
}

/** What the reader would score if all cards were asked now, of all texts and of each. */
export function Score({ scores: { whole, readings } }: { scores: Scores }) {
  const t = useStrings()
  const rows: Row[] = [
    { id: '', title: t('progress.allTexts'), ...whole },
    ...readings.filter(({ of }) => readings.length > 1 || of < whole.of),
  ]
  const words = ({ of, expected, low, high }: ScoreLine) =>
    t('progress.scoreWords', { of, expected: Math.round(expected), low, high })
  const table = () => ({
    columns: [
      { title: t('progress.colText'), kind: 'text' as const },
      { title: t('progress.colCards'), kind: 'count' as const },
      { title: t('progress.colExpected'), kind: 'number' as const },
      { title: t('progress.colAtLeast'), kind: 'count' as const },
      { title: t('progress.colAtMost'), kind: 'count' as const },
    ],
    rows: rows.map(({ title, of, expected, low, high }) => [title, of, expected, low, high]),
  })
  return (
    <Picture
      name="score"
      question={t('progress.scoreToday')}
      answer={whole.of === 0 ? t('progress.scoreEmpty') : `${words(whole)} ${t('progress.scoreMeaning')}`}
      table={whole.of > 0 ? table : undefined}
    >
      <Lines rows={rows} />
    </Picture>
  )
}

/** A line a text: how many of its cards, and where the true number lies. */
function Lines({ rows }: { rows: readonly Row[] }) {
  const t = useStrings()
  return (
    <Drawing height={rows.length * ROW}>
      {(width) =>
        rows.map(({ id, title, of, expected, low, high }, n) => {
          const told = t('progress.scoreShort', { of, expected: Math.round(expected), low, high })
          const room = Math.max(8, Math.floor((width - told.length * LETTER) / LETTER))
          const name = title.length > room ? `${title.slice(0, room - 1)}…` : title
          const y = n * ROW
          const at = (cards: number) => (cards / of) * width
          return (
            <g key={id}>
              <title>{`${title}: ${told}`}</title>
              <text className={styles.name} x="0" y={y + 16}>
                {name}
              </text>
              <text className={`${styles.told} ${styles.end}`} x={width} y={y + 16}>
                {told}
              </text>
              <rect className={styles.track} x="0" y={y + 29} width={width} height="2" />
              <rect
                className={styles.stretch}
                x={at(low)}
                y={y + 26}
                width={Math.max(2, at(high) - at(low))}
                height="8"
                rx="4"
              />
              <circle className={styles.dot} cx={at(expected)} cy={y + 30} r="6" />
            </g>
          )
        })
      }
    </Drawing>
  )
}
