import type { Event, EventId } from '#core/study/events'
import type { Numbering } from '#core/study/numbering'
import {
  type Folded,
  fromSnapshot,
  gathering,
  type Projection,
  refold,
  snapshotting,
} from '#core/study/projection'
import { proceed, recent } from '#core/study/recent'
import type { Refold } from './refold'

/** A projection with its current state. */
export interface Held<out S> {
  readonly name: string
  readonly version: number
  readonly state: S
  /** Throws when the snapshot is not one of this projection. */
  load: (snapshot: unknown) => void
  /** False, and nothing changed, when only the whole log can tell. */
  advance: (events: readonly Event[]) => boolean
  /** Takes the whole log, what counts of it, and has the state that comes of it once it is ended. */
  begin: (targets: ReadonlySet<EventId>, cards: Numbering, known: readonly Event[]) => Refold
  /** The state as it is now, to be made a snapshot of when there is time. */
  snapshot: () => Generator<void, unknown>
}

/** What else is to be kept in the snapshot of a state: what takes long to find out from it. */
export interface Beside<in S> {
  keep: (state: S) => unknown
  /** Throws when that is not what was kept of this state. */
  restore: (state: S, kept: unknown) => void
}

/** What the snapshot of a held state has of the state itself. */
export const foldedOf = (snapshot: unknown): unknown => (snapshot as { folded: unknown }).folded

function* snapshotOf<S>(
  projection: Projection<S>,
  folded: Folded<S>,
  beside?: Beside<S>,
): Generator<void, unknown> {
  return { folded: yield* snapshotting(projection, folded), kept: beside?.keep(folded.state) ?? null }
}

export function hold<S>(projection: Projection<S>, beside?: Beside<S>): Held<S> {
  let held = recent(refold(projection, []))
  return {
    name: projection.name,
    version: projection.version,
    get state() {
      return held.now.state
    },
    load(snapshot) {
      const next = recent(fromSnapshot(projection, foldedOf(snapshot)))
      beside?.restore(next.now.state, (snapshot as { kept: unknown }).kept)
      held = next
    },
    advance(events) {
      const next = proceed(projection, held, events)
      held = next ?? held
      return next !== null
    },
    begin(targets, cards, known) {
      const made = gathering(projection, cards, known)
      return {
        take: made.take,
        *end() {
          held = recent({ state: yield* made.state(), targets })
        },
      }
    },
    snapshot: () => snapshotOf(projection, held.now, beside),
  }
}
