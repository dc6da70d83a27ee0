import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { DayOfStudy } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { Choice } from '#renderer/ui/Fields'
import { BarPlot } from './picture/BarPlot'
import { Picture } from './picture/Picture'
import { roundTop } from './picture/scale'
import { minutesOfTime, type Span, timeOver } from './time'
import { useDay } from './useWords'

const SPANS: readonly Span[] = ['days', 'weeks', 'months']

/** Where the time goes: reading and studying, by day, week or month. */
export function Time({ today, days }: { today: StudyDay; days: readonly DayOfStudy[] }) {
  const t = useStrings()
  const intl = useIntl()
  const inWords = useDay()
  const inTime = useTimeInWords()
  const [span, setSpan] = useState<Span>('days')
  const spells = timeOver(today, days, span)
  const studied = spells.reduce((sum, { studyMs }) => sum + studyMs, 0)
  const read = spells.reduce((sum, { readMs }) => sum + readMs, 0)
  const minutes = (ms: number) => ms / 60_000
  const { top, steps } = roundTop(
    Math.max(...spells.map(({ studyMs, readMs }) => Math.ceil(minutes(studyMs + readMs)))),
  )
  const nameOf = (day: StudyDay) => (span === 'months' ? inWords(day, 'month') : inWords(day, 'short'))
  const table = () => ({
    columns: [
      { title: t(`progress.from.${span}`), kind: 'day' as const },
      { title: t('progress.colStudiedMinutes'), kind: 'number' as const },
      { title: t('progress.colReadMinutes'), kind: 'number' as const },
      { title: t('progress.colAnswers'), kind: 'count' as const },
    ],
    rows: spells.map((one) => [one.day, minutes(one.studyMs), minutes(one.readMs), one.answers]),
  })
  const isEmpty = days.every(({ studyMs, readMs }) => studyMs + readMs === 0)
  return (
    <Picture
      name="time"
      question={t('progress.time')}
      answer={
        studied + read === 0
          ? t('progress.timeEmpty', { span })
          : t('progress.timeWords', {
              span,
              total: inTime(minutesOfTime(studied + read)),
              study: inTime(minutesOfTime(studied)),
              read: inTime(minutesOfTime(read)),
            })
      }
      table={isEmpty ? undefined : table}
      choice={
        <Choice
          label={t('progress.timeBy')}
          bare
          value={span}
          options={SPANS.map((value) => ({ value, label: t(`progress.by.${value}`) }))}
          onChange={setSpan}
        />
      }
    >
      {studied + read > 0 && (
        <BarPlot
          bars={spells.map(({ day, studyMs, readMs }) => ({
            name: nameOf(day),
            value: minutes(studyMs),
            over: minutes(readMs),
            title: t('progress.timeTitle', {
              date: inWords(day, 'dated'),
              study: inTime(minutesOfTime(studyMs)),
              read: inTime(minutesOfTime(readMs)),
            }),
          }))}
          top={top}
          lines={steps.map((at) => ({ at, label: intl.formatNumber(at) }))}
          base={t('progress.timeBase')}
          nameWidth={60}
        />
      )}
    </Picture>
  )
}
