import type { Event, EventId } from './events'
import { numbered } from './order'
import { effective } from './undo'

/** A state derived from the log. Undo is dealt with here, once, so a projection only ever sees what counts. */
export interface Projection<S> {
  /** Names its snapshot: lower-case letters and dashes. */
  readonly name: string
  /** Raised whenever the same events give another state or another JSON. */
  readonly version: number
  empty: () => S
  /**
   * The state after some more events, which are given oldest first and each once over the life of a state.
   * Leaves the given state as it was. Null when these events cannot be added to this state (one that depends
   * on order may have to say so of events older than its last); never null for the empty state.
   */
  apply: (state: S, events: readonly Event[]) => S | null
  toJSON: (state: S) => unknown
  /** Throws when the JSON is not one that `toJSON` made. */
  fromJSON: (json: unknown) => S
}

/** A state, and the ids that undos in its log name: an event among them cannot simply be added. */
export interface Folded<S> {
  readonly state: S
  readonly targets: ReadonlySet<EventId>
}

/** A whole log as projections take it: what counts of it, oldest first, and the ids that its undos name. */
export interface WholeLog {
  readonly effective: readonly Event[]
  readonly targets: ReadonlySet<EventId>
}

/** Carries out the undos of a log, given in any order and with any repetition: once for all projections of it. */
export function wholeLog(events: Iterable<Event>): WholeLog {
  const all = [...events]
  const targets = new Set<EventId>()
  for (const event of all) if (event.kind === 'undo') targets.add(event.target)
  return { effective: effective(all), targets }
}

export function foldWhole<S>(projection: Projection<S>, log: WholeLog): Folded<S> {
  const state = projection.apply(projection.empty(), log.effective)
  if (state === null) throw new Error(`${projection.name} cannot be folded`)
  return { state, targets: log.targets }
}

/** Folds a whole log, in any order and with any repetition. */
export function refold<S>(projection: Projection<S>, events: Iterable<Event>): Folded<S> {
  return foldWhole(projection, wholeLog(events))
}

/**
 * Adds events that are not in the log yet; equal to folding the longer log.
 * Null when only a refold can tell: an undo is among them, an event that was undone before it arrived, or an
 * imported one, whose id two devices may both bring.
 */
export function advance<S>(
  projection: Projection<S>,
  folded: Folded<S>,
  events: readonly Event[],
): Folded<S> | null {
  if (events.length === 0) return folded
  for (const event of events) {
    if (event.kind === 'undo' || folded.targets.has(event.id) || !numbered(event.id)) return null
  }
  const state = projection.apply(folded.state, effective(events))
  return state === null ? null : { state, targets: folded.targets }
}

/** A folded state as JSON, and back; `fromSnapshot` throws when it is not one. */
export function toSnapshot<S>(projection: Projection<S>, folded: Folded<S>): unknown {
  return { targets: [...folded.targets], state: projection.toJSON(folded.state) }
}

export function fromSnapshot<S>(projection: Projection<S>, json: unknown): Folded<S> {
  const { targets, state } = json as { targets: EventId[]; state: unknown }
  if (!Array.isArray(targets)) throw new TypeError('not a snapshot')
  return { state: projection.fromJSON(state), targets: new Set(targets) }
}
