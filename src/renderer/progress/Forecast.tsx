import { useIntl } from 'react-intl'
import type { Overview } from '#contract/progress'
import { useStrings } from '#renderer/app/strings'
import { forecastFigures } from './figures'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import { roundTop } from './picture/scale'
import { useDay } from './useWords'

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
  const { top, steps } = roundTop(most)
  const table = () => ({
    columns: [
      { title: t('progress.colDay'), kind: 'day' as const },
      { title: t('progress.colDue'), kind: 'count' as const },
    ],
    rows: forecast.map(({ day, due: count }) => [day, count]),
  })
  return (
    <Picture
      name="forecast"
      question={t('progress.forecast')}
      answer={`${words}${held > 0 ? ` ${t('progress.forecastHeld', { due: today, asked: today - held })}` : ''}`}
      table={due > 0 ? table : undefined}
    >
      <BarPlot
        bars={forecast.map(({ day, due: count }, n) => ({
          name: n === 0 ? t('progress.forecastToday') : inWords(day, 'short'),
          value: count,
          ...(count > 0 && { told: intl.formatNumber(count) }),
          isKey: n === 0,
          title: `${inWords(day)}: ${intl.formatNumber(count)}`,
        }))}
        top={top}
        lines={steps.map((at) => ({ at, label: intl.formatNumber(at) }))}
        nameWidth={60}
      />
    </Picture>
  )
}
