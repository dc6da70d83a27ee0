import type { UtcMs } from '#core/study/events'

export const READ_STATES = ['new', 'reading', 'finished'] as const
/** How far somebody is with a text: not begun, begun, or been at its end. */
export type ReadState = (typeof READ_STATES)[number]

/** What the reader said of it by hand, when, and how far they had been then (0 to 1). */
export interface SaidState {
  is: ReadState
  at: UtcMs
  furthest: number
}

/** Where a device left off; `furthest` is never less than `progress`. */
interface Reached {
  progress: number
  furthest: number
  at: UtcMs
}

/** The last lines of a text are seldom scrolled to the top. */
const END = 0.98

/**
 * How far somebody is with a text. What they said by hand holds until they read on; who said “finished” stays that,
 * wherever they look in the text afterwards.
 */
export function readState(place: Reached | null, said: SaidState | null): ReadState {
  if (said === null) {
    if (place === null) return 'new'
    return place.furthest >= END ? 'finished' : 'reading'
  }
  if (said.is === 'finished' || place === null || place.at <= said.at) return said.is
  // An end reached before they said so is no end reached again.
  const isThrough = place.progress >= END || (place.furthest >= END && said.furthest < END)
  return isThrough ? 'finished' : 'reading'
}
