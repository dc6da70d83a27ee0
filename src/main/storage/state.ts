import { setImmediate as others } from 'node:timers/promises'
import type { Event, EventBody, EventId } from '#core/study/events'
import type { Held } from './held'
import type { Log, Through, Watch } from './log'
import { foldAnew } from './refold'
import { reader, resume } from './resume'
import type { Snapshots } from './snapshots'
import { inTurns } from './turns'

/** How many events may pass before states are kept again; a start folds at most about so many. */
const SNAPSHOT_EVENTS = 500
/** The same for a long log: a large state takes a while to write, and a start reads so many in a moment. */
const MOST_EVENTS = 5_000
/** Segments of a log for each of which some more events may pass. */
const EVENTS_A_SEGMENT = 2

export interface State {
  /**
   * As `Log.append`, and the held states have the events when this resolves. What asks for the whole log to be folded
   * again takes a while; meanwhile other events go into the states that stood before.
   */
  append: (bodies: readonly EventBody[]) => Promise<Event[]>
  /** As `Log.bring`, some at a time; the states are folded again once all are on disk. */
  bring: (events: readonly Event[], watch?: Watch) => Promise<Event[]>
  /** As `Log.restore`; the states are folded again at its end. */
  restore: Log['restore']
  /** Whether an event was appended since the start; of those before only the log can tell. */
  isNew: (id: EventId) => boolean
  /** Waits for what was appended and keeps the states for the next start. The log is the caller's to close. */
  close: () => Promise<void>
}

/**
 * Keeps projections current with a log: every append has to go through here. A state changes only once the
 * events are on disk; an undo of what is long past, or whatever else cannot be added, folds the whole log again, for
 * the states that ask for it.
 *
 * @param say told of what went wrong behind the reader's back: a snapshot that could not be kept
 * @param healed told when a state of which something kept turned out damaged is whole again
 */
export async function openState(
  log: Log,
  snapshots: Snapshots,
  held: readonly Held<unknown>[],
  say: (message: string) => void,
  healed: () => void,
): Promise<State> {
  let through: Through = new Map()
  let unsaved = 0
  /** What is in each snapshot, and how many events have passed since that changed nothing of it. */
  const saved = new Map<string, { state: unknown; passed: number }>()
  const read = reader(log)
  const without: Held<unknown>[] = []
  for (const each of held) {
    const newer = await resume(each, read, snapshots, (state) => saved.set(each.name, { state, passed: 0 }))
    if (!newer) {
      saved.delete(each.name)
      without.push(each)
      continue
    }
    through = newer.through
    const before = saved.get(each.name)
    if (before?.state === each.state) before!.passed = newer.events.length
    else unsaved = Math.max(unsaved, newer.events.length)
  }
  if (without.length > 0) {
    const whole = await foldAnew(log.view(), without)
    through = whole.through
    unsaved = Math.max(unsaved, whole.events)
  }
  /** The states that stand before some events, and what was appended since they began to be folded again. */
  const behind = new Map<Held<unknown>, Event[]>()
  let folding: Promise<void> | null = null
  /** How often events were brought, of which only the whole log can tell. */
  let brought = 0
  const since = new Set<EventId>()
  let saving = Promise.resolve()
  const inFlight = new Set<Promise<unknown>>()

  /** Folds what is behind again, until nothing is. What was appended meanwhile comes in at the end. */
  async function foldBehind(): Promise<void> {
    while (behind.size > 0) {
      // Whatever is on disk by now has been told to `take`.
      await others()
      const some = [...behind.keys()]
      for (const each of some) behind.set(each, [])
      const before = brought
      const whole = await foldAnew(log.view(), some, (each) => {
        if (each.advance(behind.get(each)!) && brought === before) behind.delete(each)
      })
      // Other devices' parts become more only by what folds all states again.
      through = whole.through
    }
    // What took long is kept at once.
    unsaved = Math.max(unsaved, MOST_EVENTS)
  }

  /** The events are safe and must not be reported as lost: states catch up with the next append. */
  const catchUp = (): Promise<void> => {
    folding ??= foldBehind()
      .catch((error: unknown) => say(`Folding the log failed, to be tried again: ${error}`))
      .finally(() => {
        folding = null
      })
    return folding
  }

  /** A state of which something kept turns out damaged cannot be added to: it is folded again. */
  function added(each: Held<unknown>, events: readonly Event[]): boolean {
    try {
      return each.advance(events)
    } catch {
      return false
    }
  }

  snapshots.onSpoilt((name) => {
    const one = held.find((each) => each.name === name)
    if (!one) return
    if (!behind.has(one)) behind.set(one, [])
    void catchUp().then(() => behind.has(one) || healed())
  })

  /** Resolves when all states have the events. */
  async function take(events: readonly Event[]): Promise<void> {
    unsaved += events.length
    let refused = false
    for (const each of held) {
      behind.get(each)?.push(...events)
      if (added(each, events)) continue
      refused = true
      if (!behind.has(each)) behind.set(each, [])
    }
    if (refused || (behind.size > 0 && !folding)) await catchUp()
  }

  async function appendNow(bodies: readonly EventBody[]): Promise<Event[]> {
    const events = await log.append(bodies)
    for (const { id } of events) since.add(id)
    await take(events)
    return events
  }

  async function foldedAfter<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } finally {
      // What was written before an error is in the log, too.
      brought += 1
      for (const each of held) if (!behind.has(each)) behind.set(each, [])
      await catchUp()
    }
  }

  async function bringNow(events: readonly Event[], watch: Watch | undefined): Promise<Event[]> {
    const written = await log.bring(events, watch)
    for (const { id } of written) since.add(id)
    return written
  }

  /** Only when nothing is under way, since then the states stand exactly where the log does. */
  function keep(): void {
    if (inFlight.size > 0 || behind.size > 0 || unsaved === 0) return
    const passed = unsaved
    unsaved = 0
    const at = new Map(through)
    if (log.position) at.set(log.device, log.position)
    const kept = held.flatMap((each) => {
      const before = saved.get(each.name)
      // Written again only for the place it has come to in the log, so that a start need not read very much.
      const isSame = before?.state === each.state
      if (before && isSame && before.passed + passed < MOST_EVENTS) {
        before.passed += passed
        return []
      }
      saved.set(each.name, { state: each.state, passed: 0 })
      return [{ name: each.name, version: each.version, snapshot: each.snapshot() }]
    })
    saving = saving
      .then(async () => {
        for (const { name, version, snapshot } of kept)
          await snapshots.save(name, version, at, await inTurns(snapshot))
      })
      .catch((error: unknown) => say(`A snapshot could not be kept: ${error}`))
  }

  const between = (): number =>
    Math.min(MOST_EVENTS, Math.max(SNAPSHOT_EVENTS, EVENTS_A_SEGMENT * (log.position?.seq ?? 0)))

  async function whileInFlight<T>(work: Promise<T>): Promise<T> {
    inFlight.add(work)
    try {
      return await work
    } finally {
      inFlight.delete(work)
      if (unsaved >= between()) keep()
    }
  }

  return {
    append: (bodies) => whileInFlight(appendNow(bodies)),
    bring: (events, watch) => whileInFlight(foldedAfter(bringNow(events, watch))),
    restore: (segments, watch) => whileInFlight(foldedAfter(log.restore(segments, watch))),
    isNew: (id) => since.has(id),
    async close() {
      await Promise.allSettled(inFlight)
      keep()
      await saving
    },
  }
}
