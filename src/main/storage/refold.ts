import { setImmediate as others } from 'node:timers/promises'
import type { EventId } from '#core/study/events'
import { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { targetsOf } from '#core/study/projection'
import { sieveOf } from '#core/study/sieve'
import type { LogView, Through } from './log'

/** A state in the making. */
export interface Refold {
  take: (entries: readonly Entry[]) => void
  /** Once all are taken. Halts now and then. */
  end: () => Generator<void, void>
}

interface Refolded {
  begin: (targets: ReadonlySet<EventId>, cards: Numbering) => Refold
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
  const cards = new Numbering()
  const made = states.map((state) => ({ state, refold: state.begin(targets, cards) }))
  let events = 0
  const through = await view.scan((some) => {
    events += some.length
    const counted = counts(some)
    for (const { refold } of made) refold.take(counted)
  }, cards)
  for (const { state, refold } of made) {
    for (const _ of refold.end()) await others()
    done(state)
  }
  return { through, events }
}
