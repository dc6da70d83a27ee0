import { crc32 } from 'node:zlib'
import type { DeviceId, Event, EventId, Segment, UtcMs } from '#core/study/events'
import { numbered } from '#core/study/order'
import type { Watch } from './log'
import type { LogView } from './log-view'
import { SEGMENT_EVENTS } from './segments'

/** What is in a segment of a backup. */
export interface Restorable extends Segment {
  /** Whether it is as its device wrote it, with nothing left out. */
  whole: boolean
}

/** The segments of a backup, those of each device in their order, read anew each time. */
export type SegmentsOf = () => AsyncIterable<Restorable>

/** The log that a backup comes into. */
interface Here {
  device: DeviceId
  view: () => LogView
  /** The highest number of a device's segments, those set aside as damaged among them; 0 without any. */
  lastOf: (device: DeviceId) => number
  /** Writes a segment of another device, of a number above its last. */
  add: (segment: Segment) => Promise<void>
  /** Writes events into segments of this device, and counts its own on from `upTo`. */
  bring: (events: readonly Event[], upTo: { n: number; at: UtcMs }) => Promise<unknown>
}

/** Of so many at once, as of all that is brought. */
const AT_ONCE = 4 * SEGMENT_EVENTS

const sumOf = (event: Event): number => crc32(JSON.stringify(event))

/** An id for what cannot keep its own, since here another event has it. Like that of no device, and always the same. */
const idInstead = (event: Event): EventId => `${RENAMED}${event.id}:${sumOf(event).toString(16)}`
const RENAMED = 'restored:'
export const isRenamed = (id: EventId): boolean => id.startsWith(RENAMED)

/**
 * How the events of a backup are to be called here. Two histories of one device, as after an older copy of the folder
 * was used on, count the same numbers for different things: those of the backup get ids of their own, and its undos
 * follow them.
 *
 * @param clashing events of the backup whose ids others have here
 * @param sums of what is here
 */
function renaming(
  clashing: ReadonlyMap<EventId, Event>,
  sums: ReadonlyMap<EventId, number>,
): (event: Event) => Event {
  const ids = new Map<EventId, EventId>()
  function idOf(id: EventId): EventId {
    const event = clashing.get(id)
    if (!event) return id
    const known = ids.get(id)
    if (known !== undefined) return known
    // Undos in a circle name each other; there is none but in a damaged log.
    ids.set(id, id)
    const named = withTarget(event)
    // What came here before with another target is here already.
    const now = sumOf(named) === sums.get(id) ? id : idInstead(named)
    ids.set(id, now)
    return now
  }
  function withTarget(event: Event): Event {
    if (event.kind !== 'undo') return event
    const target = idOf(event.target)
    return target === event.target ? event : { ...event, target }
  }
  return (event) => {
    const named = withTarget(event)
    const id = idOf(event.id)
    return id === event.id ? named : { ...named, id }
  }
}

/** What of a backup is not in a log, as it would come into it. Writes nothing. */
export async function missingIn(
  { device, view }: Pick<Here, 'device' | 'view'>,
  segments: SegmentsOf,
  take: (events: readonly Event[]) => void,
): Promise<void> {
  const lastOf = () => Number.POSITIVE_INFINITY
  await restoreLog(
    { device, view, lastOf, add: async () => {}, bring: async (events) => take(events) },
    segments,
  )
}

/**
 * The union of a log and a backup, by id. A segment of another device that comes after all that is here of it is
 * written as it is, so that it is read as quickly as ever; all else goes into new segments of this device. So nothing
 * that is here is written anew, and whatever folded a part of the log finds what is new behind it.
 *
 * @returns how many events were not here
 */
export async function restoreLog(
  here: Here,
  segments: SegmentsOf,
  { signal, progress }: Watch = {},
): Promise<number> {
  const { device } = here
  const upTo = { n: 0, at: 0 }
  for await (const { events } of segments()) {
    for (const { id, at } of events) {
      const own = numbered(id)
      if (own?.device !== device) continue
      upTo.n = Math.max(upTo.n, own.n)
      upTo.at = Math.max(upTo.at, at)
    }
  }
  // From here on what is made here is numbered after all of the backup.
  await here.bring([], upTo)
  const sums = new Map<EventId, number>()
  await here.view().walk((events) => {
    for (const event of events) sums.set(event.id, sumOf(event))
  })
  const clashing = new Map<EventId, Event>()
  for await (const { events } of segments()) {
    for (const event of events) {
      const sum = sums.get(event.id)
      if (sum !== undefined && sum !== sumOf(event)) clashing.set(event.id, event)
    }
  }
  const named = renaming(clashing, sums)

  let [done, waiting]: [number, Event[]] = [0, []]
  const flush = async () => {
    const some = waiting
    waiting = []
    if (some.length > 0) await here.bring(some, upTo)
    done += some.length
    progress?.(done)
  }
  for await (const { whole, ...segment } of segments()) {
    if (signal?.aborted) break
    const events = segment.events.map(named)
    const fresh = events.filter(({ id }) => !sums.has(id) && sums.set(id, 0))
    const isNext = segment.device !== device && segment.seq > here.lastOf(segment.device)
    const isAsWas =
      fresh.length === segment.events.length && segment.events.every((one, n) => one === fresh[n])
    if (whole && isNext && isAsWas && fresh.length > 0) {
      await here.add(segment)
      done += fresh.length
      progress?.(done)
    } else waiting.push(...fresh)
    if (waiting.length >= AT_ONCE) await flush()
  }
  if (!signal?.aborted) await flush()
  return done
}
