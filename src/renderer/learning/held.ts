import type { StudyOptions, StudyToday } from '#contract/study'

export interface Held {
  /** Cards that today asks for within its limits, and all that there are for it. */
  asked: number
  all: number
  /** Whether the days to come bring the rest by themselves; a limit of 0 never does. */
  later: 'days' | 'never'
}

/** What today's limits hold back, or null when that is nothing. */
export function heldBack(
  { due, fresh, held }: Pick<StudyToday, 'due' | 'fresh' | 'held'>,
  { newPerDay, reviewsPerDay }: Pick<StudyOptions, 'newPerDay' | 'reviewsPerDay'>,
): Held | null {
  if (held.due + held.fresh === 0) return null
  const asked = due + fresh
  const comes = (held.due > 0 && reviewsPerDay > 0) || (held.fresh > 0 && newPerDay > 0)
  return { asked, all: asked + held.due + held.fresh, later: comes ? 'days' : 'never' }
}
