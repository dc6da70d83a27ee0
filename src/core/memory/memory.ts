import { ended, type Projection } from '#core/study/projection'
import { fromJSON, toJSON } from './memory-json'
import { Memory } from './remembered'
import { ReplayAhead, replay, weightsOf } from './replay'
import { Rows } from './rows'

export { type CardMemory, Memory } from './remembered'

/**
 * Folds graded answers into what FSRS-6 knows of each card. An answer counts unless it was practice; days are
 * those of the events. The due day an answer carries stands until the next answer or `due`, since how it was
 * chosen (by chance, by another version) cannot be replayed. A `reset` makes a card new, a `seed` gives one the
 * state in which it was found. All is folded under the last `params`: newer ones ask for the whole log again.
 */
export const memoryProjection: Projection<Memory> = {
  name: 'memory',
  version: 5,
  empty: () => Memory.empty,
  apply(memory, events) {
    const rows = new Rows()
    for (const event of events) rows.add(event)
    return ended(replay(memory, rows))
  },
  gather(cards, known) {
    const rows = new Rows(cards)
    const ahead = new ReplayAhead(rows, weightsOf(known))
    return {
      take(entries) {
        for (const entry of entries) rows.add(entry)
        ahead.follow()
      },
      state: () => ahead.memory(),
    }
  },
  toJSON,
  fromJSON,
}
