import type { Event, EventId } from './events'
import { compareEvents } from './order'

/**
 * The union of logs by event id, oldest first: commutative, associative and idempotent.
 * Should one id name two different events, the later one is kept whatever the order they came in.
 */
export function merge(...logs: Iterable<Event>[]): Event[] {
  const byId = new Map<EventId, Event>()
  for (const log of logs) {
    for (const event of log) {
      const known = byId.get(event.id)
      if (!known || compareEvents(known, event) < 0) byId.set(event.id, event)
    }
  }
  return [...byId.values()].sort(compareEvents)
}
