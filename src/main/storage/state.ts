import type { Event, EventBody, EventId } from '#core/study/events'
import { numbered } from '#core/study/order'
import {
  foldWhole,
  fromSnapshot,
  type Projection,
  refold,
  toSnapshot,
  type WholeLog,
  wholeLog,
} from '#core/study/projection'
import { proceed, recent } from '#core/study/recent'
import type { Log, Through, Watch } from './log'
import type { Snapshots } from './snapshots'

/** How many events may pass before states are kept again; a start folds at most about so many. */
const SNAPSHOT_EVENTS = 500
/** The same for a long log: a large state takes a while to write, and a start reads so many in a moment. */
const MOST_EVENTS = 5_000
/** Segments of a log for each of which some more events may pass. */
const EVENTS_A_SEGMENT = 2

/** A projection with its current state. */
export interface Held<out S> {
  readonly name: string
  readonly version: number
  readonly state: S
  /** Throws when the snapshot is not one of this projection. */
  load: (snapshot: unknown) => void
  /** False, and nothing changed, when only a refold can tell. */
  advance: (events: readonly Event[]) => boolean
  refold: (log: WholeLog) => void
  snapshot: () => unknown
}

export function hold<S>(projection: Projection<S>): Held<S> {
  let held = recent(refold(projection, []))
  return {
    name: projection.name,
    version: projection.version,
    get state() {
      return held.now.state
    },
    load(snapshot) {
      held = recent(fromSnapshot(projection, snapshot))
    },
    advance(events) {
      const next = proceed(projection, held, events)
      held = next ?? held
      return next !== null
    },
    refold(log) {
      held = recent(foldWhole(projection, log))
    },
    snapshot: () => toSnapshot(projection, held.now),
  }
}

export interface State {
  /** As `Log.append`, and the held states have the events when this resolves. */
  append: (bodies: readonly EventBody[]) => Promise<Event[]>
  /** As `Log.bring`, some at a time; the states are folded again once all are on disk. */
  bring: (events: readonly Event[], watch?: Watch) => Promise<Event[]>
  /** Whether an event was appended since the start; of those before only the log can tell. */
  isNew: (id: EventId) => boolean
  /** Waits for what was appended and keeps the states for the next start. The log is the caller's to close. */
  close: () => Promise<void>
}

interface Read {
  events: Event[]
  through: Through
}

async function readAll(log: Log): Promise<Read> {
  const all = await log.read()
  if (!all) throw new Error('The log could not be read.')
  return all
}

/** Brings one state to the end of the log by its snapshot and what came after; null when there is no way. */
async function resume(
  held: Held<unknown>,
  log: Log,
  snapshots: Snapshots,
  loaded: (state: unknown) => void,
): Promise<Read | null> {
  const snapshot = await snapshots.load(held.name, held.version)
  const newer = snapshot && (await log.read(snapshot.through))
  if (!newer) return null
  try {
    held.load(snapshot.state)
    loaded(held.state)
    return held.advance(newer.events) ? newer : null
  } catch {
    // A snapshot of another shape than its version says is as good as none.
    return null
  }
}

/**
 * Keeps projections current with a log: every append has to go through here. A state changes only once the
 * events are on disk; an undo of what is long past, or whatever else cannot be added, folds the whole log again.
 *
 * @param say told of what went wrong behind the reader's back: a snapshot that could not be kept
 */
export async function openState(
  log: Log,
  snapshots: Snapshots,
  held: readonly Held<unknown>[],
  say: (message: string) => void,
): Promise<State> {
  let whole: (Read & { log: WholeLog }) | null = null
  let through: Through = new Map()
  let unsaved = 0
  /** What is in each snapshot, and how many events have passed since that changed nothing of it. */
  const saved = new Map<string, { state: unknown; passed: number }>()
  for (const each of held) {
    const newer = await resume(each, log, snapshots, (state) => saved.set(each.name, { state, passed: 0 }))
    if (!newer && !whole) {
      const all = await readAll(log)
      whole = { ...all, log: wholeLog(all.events) }
    }
    if (!newer && whole) each.refold(whole.log)
    const read = newer ?? whole
    if (!newer) saved.delete(each.name)
    through = read?.through ?? through
    const passed = read?.events.length ?? 0
    const before = saved.get(each.name)
    if (before && before.state === each.state) before.passed = passed
    else unsaved = Math.max(unsaved, passed)
  }
  /** The number of this device's last event that a refold took in: it may run ahead of the appends. */
  let folded = 0
  let stale = false
  const since = new Set<EventId>()
  let turn = Promise.resolve()
  let saving = Promise.resolve()
  const inFlight = new Set<Promise<unknown>>()

  async function take(events: readonly Event[]): Promise<void> {
    unsaved += events.length
    const fresh = events.filter(({ id }) => (numbered(id)?.n ?? 0) > folded)
    const added = !stale && held.map((each) => each.advance(fresh)).every(Boolean)
    if (added) return
    stale = true
    const all = await readAll(log)
    const whole = wholeLog(all.events)
    for (const each of held) each.refold(whole)
    through = all.through
    const last = all.events.findLast(({ id }) => numbered(id)?.device === log.device)
    folded = last ? numbered(last.id)!.n : 0
    stale = false
  }

  async function appendNow(bodies: readonly EventBody[]): Promise<Event[]> {
    const events = await log.append(bodies)
    for (const { id } of events) since.add(id)
    // The events are safe and must not be reported as lost: states catch up with the next append.
    turn = turn
      .then(() => take(events))
      .catch((error: unknown) => say(`Folding the log failed, to be tried again: ${error}`))
    await turn
    return events
  }

  async function bringNow(events: readonly Event[], watch: Watch | undefined): Promise<Event[]> {
    const written = await log.bring(events, watch).finally(() => {
      // What was written before an error is in the log, too.
      stale = true
    })
    for (const { id } of written) since.add(id)
    turn = turn
      .then(() => take(written))
      .catch((error: unknown) => say(`Folding the log failed, to be tried again: ${error}`))
    await turn
    return written
  }

  /** Only when nothing is under way, since then the states stand exactly where the log does. */
  function keep(): void {
    if (inFlight.size > 0 || stale || unsaved === 0) return
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
        for (const { name, version, snapshot } of kept) await snapshots.save(name, version, at, snapshot)
      })
      .catch((error: unknown) => say(`A snapshot could not be kept: ${error}`))
  }

  const between = (): number =>
    Math.min(MOST_EVENTS, Math.max(SNAPSHOT_EVENTS, EVENTS_A_SEGMENT * (log.position?.seq ?? 0)))

  async function whileInFlight(work: Promise<Event[]>): Promise<Event[]> {
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
    bring: (events, watch) => whileInFlight(bringNow(events, watch)),
    isNew: (id) => since.has(id),
    async close() {
      await Promise.allSettled(inFlight)
      keep()
      await saving
    },
  }
}
