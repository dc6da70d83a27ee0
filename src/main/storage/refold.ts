import { setImmediate as others } from 'node:timers/promises'
import type { Event, EventId } from '#core/study/events'
import { targetsOf } from '#core/study/projection'
import { sieveOf } from '#core/study/sieve'
import type { LogView, Through } from './log'

/** A state in the making. */
export interface Refold {
  take: (events: readonly Event[]) => void
  /** Once all are taken. Halts now and then. */
  end: () => Generator<void, void>
}

interface Refolded {
  begin: (targets: ReadonlySet<EventId>) => Refold
}

/**
 * Folds a whole log for some states at once, in pieces between which others get their turn.
 *
 * @param done told of each as soon as it has its state
 * @returns how far the log goes, and how many events are in it
 */
export async function foldAnew<H extends Refolded>(
  view: LogView,
  states: readonly H[],
  done: (state: H) => void = () => {},
): Promise<{ through: Through; events: number }> {
  const undos = await view.undos()
  const counts = sieveOf(undos)
  const targets = targetsOf(undos)
  const made = states.map((state) => ({ state, refold: state.begin(targets) }))
  let events = 0
  const through = await view.walk((some) => {
    events += some.length
    const counted = counts(some)
    for (const { refold } of made) refold.take(counted)
  })
  if (!through) throw new Error('The log could not be read.')
  for (const { state, refold } of made) {
    for (const _ of refold.end()) await others()
    done(state)
  }
  return { through, events }
}
