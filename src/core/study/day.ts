import type { StudyDay, UtcMs } from './events'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The study day a moment belongs to: its local date, counted from the rollover hour instead of midnight.
 *
 * @param at milliseconds since the epoch, UTC
 * @param tz minutes east of UTC at that moment
 * @param rollover the local hour at which a study day begins, 0 to 23
 */
export function studyDay(at: UtcMs, tz: number, rollover: number): StudyDay {
  return new Date(at + tz * MINUTE - rollover * HOUR).toISOString().slice(0, 10)
}
