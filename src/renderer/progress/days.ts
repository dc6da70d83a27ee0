import type { StudyDay } from '#core/study/events'

/** What the slider reaches day by day; an exam further off is reached in about as many steps again. */
const MONTH = 30
const WEEK = 7
const DAY_MS = 86_400_000

export type StopName = 'today' | 'week' | 'month' | 'exam'

export interface Stop {
  name: StopName
  /** Its place among the slider's days. */
  index: number
}

const utc = (day: StudyDay) => Date.parse(`${day}T00:00:00Z`)

/** The study day so many days after another. */
export function dayAfter(day: StudyDay, days: number): StudyDay {
  return new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Whole days from one study day to another; negative when that is over. */
export function daysBetween(from: StudyDay, to: StudyDay): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS)
}

/** How many days off the exam is, or null without one to come. */
export function daysToExam(today: StudyDay, exam: StudyDay | null): number | null {
  const days = exam === null ? -1 : daysBetween(today, exam)
  return days < 0 ? null : days
}

/**
 * The days the slider stands on, as days from today: each of the next 30, and on to the exam in at most 30 even
 * steps, so that today, a week and a month stay far enough apart to be labelled.
 */
export function sliderDays(exam: number | null): number[] {
  const days = Array.from({ length: MONTH + 1 }, (_, n) => n)
  if (exam === null || exam <= MONTH) return days
  const steps = Math.min(MONTH, exam - MONTH)
  for (let n = 1; n <= steps; n++) days.push(MONTH + Math.round((n / steps) * (exam - MONTH)))
  return days
}

/** The slider's marked stops in their order; a stop on the exam's own day is the exam's. */
export function stopsOf(days: readonly number[], exam: number | null): Stop[] {
  const named: [StopName, number][] = [
    ['today', 0],
    ['week', WEEK],
    ['month', MONTH],
  ]
  const stops = named
    .filter(([, day]) => day !== exam)
    .map(([name, day]) => ({ name, index: days.indexOf(day) }))
  if (exam !== null) stops.push({ name: 'exam', index: days.indexOf(exam) })
  return stops.sort((a, b) => a.index - b.index)
}
