import type { Overview } from '#contract/progress'
import type { StudyOptions } from '#contract/study'

/** The first day to come on which cards are due, as days from today; 0 when none is in sight. */
export function nextDue({ forecast }: Pick<Overview, 'forecast'>): { days: number; cards: number } {
  const days = forecast.findIndex(({ due }, n) => n > 0 && due > 0)
  return { days: Math.max(0, days), cards: forecast[days]?.due ?? 0 }
}

/**
 * How many new cards tomorrow brings once today's are done: of those never answered, as many as a day's limit lets in.
 */
export const waiting = (unseen: number, { newPerDay }: Pick<StudyOptions, 'newPerDay'>): number =>
  Math.min(unseen, newPerDay)
