import { useMemo } from 'react'
import type { DayOfStudy } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import { useStrings, useTimeInWords } from '#renderer/app/strings'
import { type CalendarCell, calendarOf, levelOf, minutesOn, monthsOf, yearFigures } from './figures'
import styles from './picture/Charts.module.css'
import { Drawing } from './picture/Drawing'
import { Picture } from './picture/Picture'
import { useDay } from './useWords'

const WEEKS = 53
const HEAD = 20
const ROW = 15
/** The narrowest a week may be, in pixels. */
const COLUMN = 15
/** A square's edge by its level, in pixels. */
const EDGE = [2, 6, 9, 11, 13]

/** The past year, a day a square. */
export function Calendar({ today, days }: { today: StudyDay; days: readonly DayOfStudy[] }) {
  const t = useStrings()
  const inWords = useDay()
  const inTime = useTimeInWords()
  const cells = useMemo(() => calendarOf(today, days), [today, days])
  const { longest, minutes, ...figures } = yearFigures(days)
  const words = longest
    ? t('progress.calendarWords', {
        days: figures.days,
        answers: figures.answers,
        time: inTime(minutes),
        date: inWords(longest.day, 'dated'),
        longest: inTime(longest.minutes),
      })
    : t('progress.calendarEmpty')
  const dayWords = (day: DayOfStudy) =>
    t('progress.dayWords', {
      date: inWords(day.day),
      answers: day.answers,
      time: inTime(minutesOn(day)),
    })

  const table = () => ({
    columns: [
      { title: t('progress.colDay'), kind: 'day' as const },
      { title: t('progress.colAnswers'), kind: 'count' as const },
      { title: t('progress.colRight'), kind: 'count' as const },
      { title: t('progress.colStudiedMinutes'), kind: 'number' as const },
      { title: t('progress.colReadMinutes'), kind: 'number' as const },
    ],
    rows: [...days]
      .reverse()
      .map((one) => [one.day, one.answers, one.right, one.studyMs / 60_000, one.readMs / 60_000]),
  })

  return (
    <Picture
      name="calendar"
      question={t('progress.calendar')}
      answer={words}
      table={days.length > 0 ? table : undefined}
    >
      <Squares cells={cells} dayWords={dayWords} />
    </Picture>
  )
}

interface SquaresProps {
  cells: readonly CalendarCell[]
  dayWords: (day: DayOfStudy) => string
}

/** As many of the last weeks as there is room for. */
function Squares({ cells, dayWords }: SquaresProps) {
  const inWords = useDay()
  return (
    <Drawing height={HEAD + 7 * ROW}>
      {(width) => {
        const weeks = Math.min(WEEKS, Math.floor(width / COLUMN))
        const first = WEEKS - weeks
        const step = width / Math.max(1, weeks)
        return (
          <>
            {monthsOf(cells)
              .filter(({ week }) => week >= first)
              .map(({ week, day }) => (
                <text key={day} className={styles.tick} x={(week - first) * step} y={12}>
                  {inWords(day, 'month')}
                </text>
              ))}
            {cells
              .filter(({ week }) => week >= first)
              .map(({ day, week, weekday, study }) => {
                const level = study ? levelOf(study) : 0
                const edge = EDGE[level]!
                const inset = (EDGE[4]! - edge) / 2
                return (
                  <rect
                    key={day}
                    className={styles.day}
                    data-level={level}
                    x={(week - first) * step + inset}
                    y={HEAD + weekday * ROW + (ROW - edge) / 2}
                    width={edge}
                    height={edge}
                  >
                    {study && <title>{dayWords(study)}</title>}
                  </rect>
                )
              })}
          </>
        )
      }}
    </Drawing>
  )
}
