import type { Event } from './events'
import { numbered } from './order'
import { advance, type Folded, type Projection } from './projection'
import { effective } from './undo'

/** So many events are between two states that are gone back to, in about. */
const STEP = 500

/** A folded state, and the events since one or two earlier ones, so that what was done lately is undone at once. */
export interface Recent<S> {
  readonly now: Folded<S>
  /** The older first; each with how many of the events it has already. */
  readonly stops: readonly { readonly folded: Folded<S>; readonly taken: number }[]
  readonly events: readonly Event[]
}

export function recent<S>(folded: Folded<S>): Recent<S> {
  return { now: folded, stops: [{ folded, taken: 0 }], events: [] }
}

/**
 * Adds events that are not in the log yet, undos of what was added since the older stop among them; equal to folding
 * the longer log. Null when only a refold can tell: an undo of what came before, or what `advance` does not take.
 *
 * @param step how many events are between two stops
 */
export function proceed<S>(
  projection: Projection<S>,
  before: Recent<S>,
  added: readonly Event[],
  step = STEP,
): Recent<S> | null {
  const now = advance(projection, before.now, added)
  const events = [...before.events, ...added]
  if (now) return kept({ now, stops: before.stops, events }, step)
  for (let n = before.stops.length - 1; n >= 0; n--) {
    const { folded, taken } = before.stops[n]!
    const again = foldOn(projection, folded, events.slice(taken))
    if (again) return kept({ now: again, stops: before.stops.slice(0, n + 1), events }, step)
  }
  return null
}

/** Folds events into a state which none of them, and none of their undos, reaches back into. */
function foldOn<S>(projection: Projection<S>, folded: Folded<S>, events: readonly Event[]): Folded<S> | null {
  const ids = new Set(events.map(({ id }) => id))
  const targets = new Set(folded.targets)
  for (const event of events) {
    if (!numbered(event.id) || folded.targets.has(event.id)) return null
    if (event.kind !== 'undo') continue
    if (!ids.has(event.target)) return null
    targets.add(event.target)
  }
  const state = projection.apply(folded.state, effective(events))
  return state === null ? null : { state, targets }
}

/** Makes a new stop once a step has passed since the last, and lets go of what lies before the last two. */
function kept<S>({ now, stops, events }: Recent<S>, step: number): Recent<S> {
  if (events.length - stops.at(-1)!.taken < step) return { now, stops, events }
  const last = stops.slice(-1)
  const gone = last[0]!.taken
  return {
    now,
    stops: [...last, { folded: now, taken: events.length }].map(({ folded, taken }) => ({
      folded,
      taken: taken - gone,
    })),
    events: events.slice(gone),
  }
}
