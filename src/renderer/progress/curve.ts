import type { LearningCurve } from '#contract/progress'
import type { StudyDay } from '#core/study/events'
import { daysBetween } from './days'

/** A point of a curve: `at` of the time from its beginning to today, and a share, both 0 to 1. */
export interface Point {
  at: number
  share: number
}

export interface CurveFigures {
  from: StudyDay
  /** Days from the beginning to today, at least one. */
  span: number
  learned: number
  /** The share of the cards learned after each day on which that grew; it begins at nothing. */
  steps: Point[]
  quizzes: Point[]
}

/** A curve as it is drawn; null while nothing is learned. */
export function curveFigures(
  { cards, days, quizzes }: Pick<LearningCurve, 'cards' | 'days' | 'quizzes'>,
  today: StudyDay,
): CurveFigures | null {
  const first = days[0]
  if (!first || cards === 0) return null
  const from = [first.day, ...quizzes.map(({ day }) => day)].sort()[0]!
  const span = Math.max(1, daysBetween(from, today))
  const at = (day: StudyDay) => Math.min(1, daysBetween(from, day) / span)
  return {
    from,
    span,
    learned: days.at(-1)!.learned,
    steps: days.map(({ day, learned }) => ({ at: at(day), share: learned / cards })),
    quizzes: quizzes.map(({ day, right, items }) => ({ at: at(day), share: right / items })),
  }
}

/** The rows of its table: each day on which cards were learned or a quiz taken, oldest first. */
export function curveRows({
  days,
  quizzes,
}: Pick<LearningCurve, 'days' | 'quizzes'>): [StudyDay, number, number | null, number | null][] {
  const rows = new Map<StudyDay, { learned?: number; right: number; items: number }>()
  for (const { day, learned } of days) rows.set(day, { learned, right: 0, items: 0 })
  for (const { day, right, items } of quizzes) {
    const row = rows.get(day) ?? { right: 0, items: 0 }
    row.right += right
    row.items += items
    rows.set(day, row)
  }
  let known = 0
  return [...rows]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, { learned, right, items }]) => {
      known = learned ?? known
      return [day, known, items > 0 ? right : null, items > 0 ? items : null]
    })
}
