import type { Event, EventId } from './events'
import { compareEvents, compareStamps } from './order'

/** Whether one id is before another in an order of our own: any total order will do to see that none stands twice. */
const isBefore = (a: EventId, b: EventId): boolean => (a.length === b.length ? a < b : a.length < b.length)

/** Whether a log is oldest first already and has no id twice, as one device writes it: nothing has to be looked up then. */
function isInOrder(log: readonly Event[]): boolean {
  for (let i = 1; i < log.length; i += 1) {
    const [a, b] = [log[i - 1]!, log[i]!]
    const follows = a.at < b.at || (a.at === b.at && compareStamps(a, b) < 0)
    if (!follows || !isBefore(a.id, b.id)) return false
  }
  return true
}

/**
 * The union of logs by event id, oldest first: commutative, associative and idempotent.
 * Should one id name two different events, the later one is kept whatever the order they came in.
 */
export function merge(...logs: Iterable<Event>[]): Event[] {
  const [first, second] = logs
  if (Array.isArray(first) && second === undefined && isInOrder(first)) return [...first]
  const byId = new Map<EventId, Event>()
  for (const log of logs) {
    for (const event of log) {
      const known = byId.get(event.id)
      if (!known || compareEvents(known, event) < 0) byId.set(event.id, event)
    }
  }
  return [...byId.values()].sort(compareEvents)
}
