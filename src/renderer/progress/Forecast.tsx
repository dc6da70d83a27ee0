import { useIntl } from 'react-intl'
import type { Overview } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import { Behind } from './Behind'
import styles from './Charts.module.css'
import { forecastFigures } from './figures'
import { useDay } from './useWords'

const TOP = 20
const BARS = 96
const FOOT = 22
/** A day with cards is never drawn as nothing. */
const LEAST = 3

interface Props {
  forecast: Overview['forecast']
  /** Of those due today, how many its limit holds back. */
  held: number
}

/** The cards that come due on each of the next days, as bars, whatever the limits let in. */
export function Forecast({ forecast, held }: Props) {
  const t = useStrings()
  const intl = useIntl()
  const inWords = useDay()
  const { due, peak, most } = forecastFigures(forecast)
  const dayAt = (n: number) =>
    n === 0
      ? t('progress.forecastToday')
      : n === 1
        ? t('progress.forecastTomorrow')
        : t('progress.forecastOn', { date: inWords(forecast[n]!.day) })
  const words = t('progress.forecastWords', { due, most, day: dayAt(peak) })
  const today = forecast[0]?.due ?? 0
  const at = (n: number) => `${(n / forecast.length) * 100}%`
  const heightOf = (n: number) => (n === 0 ? 0 : Math.max(LEAST, (n / most) * BARS))

  return (
    <figure>
      <figcaption className={styles.words}>
        {words}
        {held > 0 && ` ${t('progress.forecastHeld', { due: today, asked: today - held })}`}
      </figcaption>
      {due > 0 && (
        <>
          <svg className={styles.chart} height={TOP + BARS + FOOT} role="img" aria-label={words}>
            {forecast.map(({ day, due: count }, n) => {
              const height = heightOf(count)
              const isTold = count > 0 && (n === 0 || n === peak)
              return (
                <g key={day}>
                  <title>{`${inWords(day)}: ${intl.formatNumber(count)}`}</title>
                  <rect
                    className={n === 0 ? styles.barNow : styles.bar}
                    x={at(n)}
                    y={TOP + BARS - height}
                    width={`${(100 / forecast.length) * 0.78}%`}
                    height={height}
                  />
                  {isTold && (
                    <text className={styles.value} x={at(n + 0.39)} y={TOP + BARS - height - 6}>
                      {intl.formatNumber(count)}
                    </text>
                  )}
                  {n % 7 === 0 && (
                    <text className={styles.tick} x={at(n)} y={TOP + BARS + 16}>
                      {n === 0 ? t('progress.forecastToday') : inWords(day, 'short')}
                    </text>
                  )}
                </g>
              )
            })}
            <line className={styles.base} x1="0" x2="100%" y1={TOP + BARS + 0.5} y2={TOP + BARS + 0.5} />
          </svg>
          <Behind
            caption={t('progress.forecast')}
            columns={[t('progress.colDay'), t('progress.colDue')]}
            rows={() =>
              forecast.map(({ day, due: count }) => ({
                key: day,
                cells: [inWords(day), intl.formatNumber(count)],
              }))
            }
          />
        </>
      )}
    </figure>
  )
}
