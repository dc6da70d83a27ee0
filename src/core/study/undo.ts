import type { Event, EventId } from './events'
import { merge } from './merge'

/**
 * The ids of what has no effect: events undone by an undo that itself stands, and undos in a cycle.
 *
 * An undo stands once every undo of it is known to fall, and whatever a standing undo names falls; nothing
 * else is decided, so the outcome does not depend on order. What stays undecided is exactly the cycles, which
 * only a damaged or hostile log can hold, and those are void.
 *
 * @param events each id once; ids that are named but absent may be in the answer
 */
export function undone(events: readonly Event[]): Set<EventId> {
  const targets = new Map<EventId, EventId>()
  const open = new Map<EventId, number>()
  for (const event of events) {
    if (event.kind !== 'undo') continue
    targets.set(event.id, event.target)
    open.set(event.target, (open.get(event.target) ?? 0) + 1)
  }
  const fallen = new Set<EventId>()
  const decided = new Set<EventId>()
  const queue = [...targets.keys()].filter((id) => !open.has(id)).map((id) => ({ id, stands: true }))
  // Grows while it is walked.
  for (const { id, stands } of queue) {
    if (decided.has(id)) continue
    decided.add(id)
    if (!stands) fallen.add(id)
    const target = targets.get(id)
    if (target === undefined) continue
    if (stands) {
      queue.push({ id: target, stands: false })
    } else {
      const left = open.get(target)! - 1
      open.set(target, left)
      if (left === 0) queue.push({ id: target, stands: true })
    }
  }
  for (const id of targets.keys()) if (!decided.has(id)) fallen.add(id)
  return fallen
}

/** What is left of a log once every undo has been carried out, oldest first, each id once, no undo among it. */
export function effective(events: Iterable<Event>): Event[] {
  const all = merge(events)
  if (!all.some(({ kind }) => kind === 'undo')) return all
  const fallen = undone(all)
  return all.filter((event) => event.kind !== 'undo' && !fallen.has(event.id))
}
