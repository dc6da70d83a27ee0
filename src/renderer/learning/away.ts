/** From so many days on, whole weeks and months are as exact as anyone counts. */
const WEEKS_FROM = 14
const MONTHS_FROM = 90
const DAYS_A_MONTH = 365.25 / 12

/** How long someone was away, in the unit one would say it in; a day or none is not being away. */
export function awayIn(days: number): { away: number; unit: 'none' | 'days' | 'weeks' | 'months' } {
  if (days < 2) return { away: days, unit: 'none' }
  if (days < WEEKS_FROM) return { away: days, unit: 'days' }
  if (days < MONTHS_FROM) return { away: Math.round(days / 7), unit: 'weeks' }
  return { away: Math.round(days / DAYS_A_MONTH), unit: 'months' }
}
