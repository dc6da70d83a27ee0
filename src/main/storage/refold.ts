import type { Event, EventId } from '#core/study/events'
import { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { targetsOf } from '#core/study/projection'
import { sieveOf } from '#core/study/sieve'
import type { LogView, Through } from './log'
import { inTurns } from './turns'

/** A state in the making. */
export interface Refold {
  take: (entries: readonly Entry[]) => void
  /** Once all are taken. Halts now and then. */
  end: () => Generator<void, void>
}

interface Refolded {
  begin: (targets: ReadonlySet<EventId>, cards: Numbering, known: readonly Event[]) => Refold
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
  const cards = new Numbering()
  const log = view.scan(cards)
  let events = 0
  try {
    // What was undone has to be known first; meanwhile the log begins to be read.
    const [known, first] = await Promise.all([view.known(), log.next()])
    const undos = known.filter(({ kind }) => kind === 'undo')
    const params = sieveOf(undos)(known.filter(({ kind }) => kind === 'params'))
    const targets = targetsOf(undos)
    const made = states.map((state) => ({ state, refold: state.begin(targets, cards, params) }))
    const counts = sieveOf(undos)
    let next = first
    for (; !next.done; next = await log.next()) {
      events += next.value.length
      const counted = counts(next.value)
      for (const { refold } of made) refold.take(counted)
    }
    for (const { state, refold } of made) {
      await inTurns(refold.end())
      done(state)
    }
    return { through: next.value, events }
  } finally {
    await log.return(new Map())
  }
}
