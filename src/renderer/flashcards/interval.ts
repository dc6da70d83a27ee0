export type Unit = 'minutes' | 'hours' | 'today' | 'tomorrow' | 'days' | 'months' | 'years'

const MONTH = 30.44
const YEAR = 365.25

/** An interval as one would say it: days up to two months, then months, from two years on years. */
export function interval(days: number): { unit: Unit; count: number } {
  if (days <= 0) return { unit: 'today', count: 0 }
  if (days === 1) return { unit: 'tomorrow', count: 1 }
  if (days < 2 * MONTH) return { unit: 'days', count: days }
  if (days < 2 * YEAR) return { unit: 'months', count: Math.round(days / MONTH) }
  return { unit: 'years', count: Math.round(days / YEAR) }
}

/** A wait within a day: minutes up to an hour and a half, then hours. */
export function wait(minutes: number): { unit: Unit; count: number } {
  return minutes < 90
    ? { unit: 'minutes', count: minutes }
    : { unit: 'hours', count: Math.round(minutes / 60) }
}
