import type { Event, EventId } from './events'
import { Numbering } from './numbering'
import { numbered } from './order'
import { type Entry, isWhole } from './plain-answer'
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
   * on order has to say so of events older than its last); never null for the empty state.
   */
  apply: (state: S, events: readonly Event[]) => S | null
  /**
   * How it comes of a whole log: only for a state that depends on the order of events, or that asks for answers which
   * may be plain. Others are not told of these.
   *
   * @param cards numbers the cards of plain answers
   * @param known what counts of the log and is known before the rest: all `params`, in any order
   */
  gather?: (cards: Numbering, known: readonly Event[]) => Gathering<S>
  /** May hold arrays of numbers, as `pack` takes them. */
  toJSON: (state: S) => unknown
  /** The same, halting now and then; only for a state of which it takes long. */
  pieces?: (state: S) => Generator<void, unknown>
  /** Throws when the JSON is not one that `toJSON` made. */
  fromJSON: (json: unknown) => S
}

/** A state in the making, out of what a log holds, which comes in pieces, in any order, each once. */
export interface Gathering<S> {
  take: (entries: readonly Entry[]) => void
  /** Once all are taken; halts now and then, for what takes long. */
  state: () => Generator<void, S>
}

/** What comes of work that halts now and then, done without halting. */
export function ended<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}

/** A state, and the ids that undos in its log name: an event among them cannot simply be added. */
export interface Folded<S> {
  readonly state: S
  readonly targets: ReadonlySet<EventId>
}

/** How a projection takes a whole log of which only what counts is given, in pieces. */
export function gathering<S>(
  projection: Projection<S>,
  cards: Numbering,
  known: readonly Event[],
): Gathering<S> {
  if (projection.gather) return projection.gather(cards, known)
  let state = projection.empty()
  return {
    take(entries) {
      const next = projection.apply(state, entries.filter(isWhole))
      if (next === null) throw new Error(`${projection.name} depends on the order of events`)
      state = next
    },
    *state() {
      yield
      return state
    },
  }
}

/** The ids that undos name. */
export function targetsOf(events: Iterable<Event>): Set<EventId> {
  const targets = new Set<EventId>()
  for (const event of events) if (event.kind === 'undo') targets.add(event.target)
  return targets
}

/** Folds a whole log, in any order and with any repetition. */
export function refold<S>(projection: Projection<S>, events: Iterable<Event>): Folded<S> {
  const all = [...events]
  const counted = effective(all)
  const known = counted.filter(({ kind }) => kind === 'params')
  const made = gathering(projection, new Numbering(), known)
  made.take(counted)
  return { state: ended(made.state()), targets: targetsOf(all) }
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

/** A folded state as JSON, made without holding up what else is to be done. */
export function* snapshotting<S>(
  projection: Projection<S>,
  { targets, state }: Folded<S>,
): Generator<void, unknown> {
  const json = projection.pieces ? yield* projection.pieces(state) : projection.toJSON(state)
  return { targets: [...targets], state: json }
}

/** A folded state as JSON, and back; `fromSnapshot` throws when it is not one. */
export const toSnapshot = <S>(projection: Projection<S>, folded: Folded<S>): unknown =>
  ended(snapshotting(projection, folded))

export function fromSnapshot<S>(projection: Projection<S>, json: unknown): Folded<S> {
  const { targets, state } = json as { targets: EventId[]; state: unknown }
  if (!Array.isArray(targets)) throw new TypeError('not a snapshot')
  return { state: projection.fromJSON(state), targets: new Set(targets) }
}
