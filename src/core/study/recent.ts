import type { Event } from './events'
import { numbered } from './order'
import { advance, type Folded, type Projection } from './projection'
import { effective } from './undo'

/** So many events are between two states that are gone back to, in about. */
const STEP = 500

/** A state that is gone back to, and the events from it to the next, or to now. */
interface Stop<S> {
  readonly folded: Folded<S>
  readonly since: readonly Event[]
}

/** A folded state, and one or two earlier ones, so that what was done lately is undone at once. */
export interface Recent<S> {
  readonly now: Folded<S>
  /** The older first. */
  readonly stops: readonly Stop<S>[]
}

export function recent<S>(folded: Folded<S>): Recent<S> {
  return { now: folded, stops: [{ folded, since: [] }] }
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
  if (now) return after(now, before.stops, added, step)
  let events = added
  for (let n = before.stops.length - 1; n >= 0; n--) {
    const { folded, since } = before.stops[n]!
    events = [...since, ...events]
    const again = foldOn(projection, folded, events)
    if (again) return after(again, [...before.stops.slice(0, n), { folded, since: [] }], events, step)
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
function after<S>(
  now: Folded<S>,
  stops: readonly Stop<S>[],
  events: readonly Event[],
  step: number,
): Recent<S> {
  const { folded, since } = stops.at(-1)!
  const last = { folded, since: [...since, ...events] }
  if (last.since.length < step) return { now, stops: [...stops.slice(0, -1), last] }
  return { now, stops: [last, { folded: now, since: [] }] }
}
