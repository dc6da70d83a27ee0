import { dayNumber } from '#core/study/day'
import type { StudyDay } from '#core/study/events'
import type { Memory } from './remembered'

/** How what has piled up is worked off. */
export interface Plan {
  /** Days since the last one on which anything was answered, before today; 0 when there was none. */
  away: number
  /** Reviews a day, and for how many days, today among them. */
  cards: number
  days: number
}

/** More than is due in so many full days is a backlog. */
const DAYS_BEHIND = 2
/** Nobody plans further ahead; a pile that lasts longer is told as lasting so long. */
const LONGEST_PLAN = 365

/** Undone: today and earlier days. `coming` tells what else falls due on the days after today, counted from 1. */
export function spread(
  undone: number,
  perDay: number,
  coming: (day: number) => number,
): Pick<Plan, 'cards' | 'days'> {
  let left = undone
  let total = undone
  for (let day = 1; day <= LONGEST_PLAN; day += 1) {
    left -= perDay
    if (left <= 0) return { cards: Math.ceil(total / day), days: day }
    left += coming(day)
    total += coming(day)
  }
  return { cards: perDay, days: LONGEST_PLAN }
}

function lastBefore(memory: Memory, day: StudyDay): StudyDay | null {
  let last: StudyDay | null = null
  for (const [one] of memory.days) if (one < day && (last === null || one > last)) last = one
  return last
}

/**
 * The plan for a day on which more is due than two days' limits hold: as many days as the limit needs, each with the
 * same share. Null when nothing has piled up. It is made anew every day, out of what is then due.
 *
 * @param undone how many reviews are due and not done on that day
 * @param perDay how many reviews a day has at most
 */
export function backlogOf(memory: Memory, day: StudyDay, undone: number, perDay: number): Plan | null {
  const piled = undone + memory.on(day).reviews
  if (perDay < 1 || piled <= DAYS_BEHIND * perDay) return null
  const today = dayNumber(day)
  const last = lastBefore(memory, day)
  return {
    away: last === null ? 0 : today - dayNumber(last),
    ...spread(piled, perDay, (n) => memory.dueOn(today + n)),
  }
}
