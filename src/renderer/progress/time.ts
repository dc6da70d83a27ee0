import type { DayOfStudy } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import { dayAfter } from './days'

export type Span = 'days' | 'weeks' | 'months'

/** Time spent in a day, or in the week or month that begins on it. */
export interface Spell {
  day: StudyDay
  studyMs: number
  readMs: number
  answers: number
}

const DAYS = 30
const WEEKS = 26
const MONTHS = 12

const monday = (day: StudyDay): StudyDay =>
  dayAfter(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
const monthStart = (day: StudyDay, back = 0): StudyDay => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() - back)
  return date.toISOString().slice(0, 10)
}

/** Whole minutes, at least one where there was any time. */
export const minutesOfTime = (ms: number): number => (ms > 0 ? Math.max(1, Math.round(ms / 60_000)) : 0)

/** The first days of the last 30 days, 26 weeks (from Monday) or 12 months, oldest first. */
function startsOf(today: StudyDay, span: Span): StudyDay[] {
  if (span === 'days') return Array.from({ length: DAYS }, (_, n) => dayAfter(today, n + 1 - DAYS))
  if (span === 'weeks')
    return Array.from({ length: WEEKS }, (_, n) => dayAfter(monday(today), 7 * (n + 1 - WEEKS)))
  return Array.from({ length: MONTHS }, (_, n) => monthStart(today, MONTHS - 1 - n))
}

/** The time spent in each of the last days, weeks or months, oldest first, those without any among them. */
export function timeOver(today: StudyDay, days: readonly DayOfStudy[], span: Span): Spell[] {
  const spells = new Map(
    startsOf(today, span).map((day) => [day, { day, studyMs: 0, readMs: 0, answers: 0 }]),
  )
  for (const { day, studyMs, readMs, answers } of days) {
    const start = span === 'days' ? day : span === 'weeks' ? monday(day) : monthStart(day)
    const spell = spells.get(start)
    if (!spell) continue
    spell.studyMs += studyMs
    spell.readMs += readMs
    spell.answers += answers
  }
  return [...spells.values()]
}
