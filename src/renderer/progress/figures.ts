import type { DayOfStudy } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import { dayAfter, daysBetween } from './days'

const MINUTE = 60_000
/** A day's square grows at these minutes of work. */
const STEPS = [1, 5, 15, 30]
const WEEKS = 53

/** 0 for a day with nothing on it, else 1 to 4 by the time spent. */
export function levelOf({ answers, studyMs, readMs }: DayOfStudy): number {
  const minutes = (studyMs + readMs) / MINUTE
  const level = STEPS.filter((step) => minutes >= step).length
  return level === 0 && answers > 0 ? 1 : level
}

export interface CalendarCell {
  day: StudyDay
  /** Columns are weeks that begin on Monday, the last one this week's. */
  week: number
  weekday: number
  study: DayOfStudy | null
}

/** The last 53 weeks, day by day up to today. */
export function calendarOf(today: StudyDay, days: readonly DayOfStudy[]): CalendarCell[] {
  const known = new Map(days.map((one) => [one.day, one]))
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const first = dayAfter(today, -((WEEKS - 1) * 7 + weekday))
  return Array.from({ length: daysBetween(first, today) + 1 }, (_, n) => {
    const day = dayAfter(first, n)
    return { day, week: Math.floor(n / 7), weekday: n % 7, study: known.get(day) ?? null }
  })
}

/** Weeks in which a month begins, far enough apart to be named. */
export function monthsOf(cells: readonly CalendarCell[]): { week: number; day: StudyDay }[] {
  const firsts = cells.filter(({ day }) => day.endsWith('-01'))
  return firsts.filter(({ week }) => week < WEEKS - 2).map(({ week, day }) => ({ week, day }))
}

export interface YearFigures {
  days: number
  answers: number
  /** Studying and reading, in whole minutes, at least 1 when there was any. */
  minutes: number
  longest: { day: StudyDay; minutes: number } | null
}

const minutesOf = (ms: number) => (ms > 0 ? Math.max(1, Math.round(ms / MINUTE)) : 0)
export const minutesOn = ({ studyMs, readMs }: DayOfStudy): number => minutesOf(studyMs + readMs)

/** What a year of days comes to. */
export function yearFigures(days: readonly DayOfStudy[]): YearFigures {
  let answers = 0
  let ms = 0
  let longest: DayOfStudy | null = null
  for (const one of days) {
    answers += one.answers
    ms += one.studyMs + one.readMs
    if (!longest || one.studyMs + one.readMs > longest.studyMs + longest.readMs) longest = one
  }
  return {
    days: days.length,
    answers,
    minutes: minutesOf(ms),
    longest: longest && { day: longest.day, minutes: minutesOn(longest) },
  }
}

export interface ForecastFigures {
  due: number
  /** The day with the most cards, the first such; 0 is today. */
  peak: number
  most: number
}

export function forecastFigures(forecast: readonly { due: number }[]): ForecastFigures {
  let due = 0
  let peak = 0
  for (const [n, one] of forecast.entries()) {
    due += one.due
    if (one.due > (forecast[peak]?.due ?? 0)) peak = n
  }
  return { due, peak, most: forecast[peak]?.due ?? 0 }
}

/** The next day after today on which anything comes due. */
export function nextDue(forecast: readonly { due: number }[]): { days: number; due: number } | null {
  const days = forecast.findIndex((one, n) => n > 0 && one.due > 0)
  return days < 0 ? null : { days, due: forecast[days]!.due }
}
