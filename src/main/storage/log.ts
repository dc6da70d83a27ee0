import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Low } from 'lowdb'
import type { Problem } from '#contract/app'
import { studyDay } from '#core/study/day'
import type { DeviceId, Event, EventBody, EventId, Segment } from '#core/study/events'
import { numbered } from '#core/study/order'
import type { Ports } from '#main/ports'
import { durableWrite, ensureFolder, syncFolder } from './durable'
import { DurableJSONFile } from './json'
import { restoreLog, type SegmentsOf } from './log-restore'
import { type LogView, logView, type Position, type Through } from './log-view'
import {
  type Draft,
  listSegments,
  type OpenSegment,
  opened,
  plan,
  readSegment,
  SEGMENT_EVENTS,
  segmentFile,
  segmentJson,
} from './segments'

export type { LogView, Position, Through } from './log-view'

export interface LogOptions {
  /** The folder of all devices' segments. */
  dir: string
  device: DeviceId
  ports: Pick<Ports, 'now' | 'zone'>
  /** The local hour at which a study day begins, asked anew for each append. */
  rollover: () => number
  /** The built worker, which reads a long log for a fold of the whole; without it that is done in this thread. */
  worker?: URL | undefined
}

/** How long work is stopped and watched. */
export interface Watch {
  signal?: AbortSignal
  /** Told how many are done. */
  progress?: (done: number) => void
}

export interface Log {
  readonly device: DeviceId
  /** Damaged segments met so far; what they held is missing from `read`. */
  readonly problems: readonly Problem[]
  /** After the last acknowledged event of this device. */
  readonly position: Position | null
  /**
   * Writes events, all of them or none; resolves with them once they are on disk. Appends made while a write
   * is under way share the next one. Rejects with the disk's error, and then none of them ever happened.
   */
  append: (bodies: readonly EventBody[]) => Promise<Event[]>
  /**
   * Writes events that come with ids, times and days of their own, and resolves with those that were new here, once
   * they are on disk: one whose id the log has already, undone or not, is left out. They are written some at a time,
   * each time all or none; stopped in between, or by the disk's error, what is written stays. Their ids must not look
   * like those of devices (TypeError), or a later event could take the same. They are plain JSON and left as they are.
   */
  bring: (events: readonly Event[], watch?: Watch) => Promise<Event[]>
  /**
   * Takes in all events of a backup's segments that are not here, those of devices too, and resolves with how many these
   * were once they are on disk. An event here that goes by the id of another one there stays; that one comes in by an id
   * made of both. Stopped in between, or by the disk's error, what is written stays, and doing it again brings the rest.
   */
  restore: (segments: SegmentsOf, watch?: Watch) => Promise<number>
  /** All events of all devices after a place; null when the log does not reach that far. */
  read: (after?: Through) => Promise<{ events: Event[]; through: Through } | null>
  /** What is in the log at this moment, whatever is appended later. */
  view: () => LogView
  /** Waits for what was appended. */
  close: () => Promise<void>
}

interface Append {
  /** Brought ones are whole; the others get their ids, times and days as they are written. */
  bodies: readonly EventBody[] | { brought: readonly Event[]; upTo?: UpTo }
  at: number
  tz: number
  rollover: number
  resolve: (events: Event[]) => void
  reject: (error: unknown) => void
}

type UpTo = NonNullable<Segment['upTo']>

/** What else is to be written waits for no more than these. */
const BROUGHT_AT_ONCE = 2_000

/** Opens the log of a folder. Reads the names of the segments and this device's last one, nothing else. */
export async function openLog({ dir, device, ports, rollover, worker }: LogOptions): Promise<Log> {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const folder = join(dir, device)
  await ensureFolder(folder)
  const devices = await listSegments(dir)
  const own = devices.get(device) ?? { seqs: [], last: 0, damaged: new Set<number>() }
  devices.set(device, own)
  let { open, n, at } = await resume()
  let waiting: Append[] = []
  let running: Promise<void> | null = null
  let closed = false
  let bringing: Promise<unknown> = Promise.resolve()
  /** Segments that a failed write may have left on disk otherwise than they are here. */
  let doubtful: number[] = []

  /** Goes on after this device's last readable event, and after any that a damaged segment may have held. */
  async function resume(): Promise<{ open: OpenSegment | null; n: number; at: number }> {
    let latest = 0
    for (const seq of [...own.seqs].reverse()) {
      const segment = await readSegment(dir, device, seq, (problem) => {
        own.damaged.add(seq)
        report(problem)
      })
      if (!segment) {
        own.seqs = own.seqs.filter((each) => each !== seq)
        continue
      }
      // What was brought has times of its own, which may be anything.
      const made = segment.events.filter(({ id }) => numbered(id)?.device === device)
      latest = made.reduce((max, event) => Math.max(max, event.at), segment.upTo?.at ?? latest)
      if (made.length === 0 && !segment.upTo) continue
      const last = made.reduce((max, { id }) => Math.max(max, numbered(id)!.n), segment.upTo?.n ?? 0)
      const lost = own.last - seq + (own.damaged.has(seq) ? 1 : 0)
      const used = last + SEGMENT_EVENTS * lost
      return { open: lost === 0 ? opened(segment) : null, n: used, at: latest }
    }
    return { open: null, n: SEGMENT_EVENTS * own.last, at: latest }
  }

  const save = (one: OpenSegment): Promise<void> =>
    durableWrite(segmentFile(dir, device, one.segment.seq), segmentJson(one))

  async function repair(): Promise<void> {
    if (doubtful.length === 0) return
    for (const seq of doubtful) {
      if (open?.segment.seq === seq) await save(open)
      else await rm(segmentFile(dir, device, seq), { force: true })
    }
    await syncFolder(folder)
    doubtful = []
  }

  /** Nothing of this log's own state changes before all is on disk. */
  async function commit(batch: readonly Append[]): Promise<Event[][]> {
    await repair()
    let last = { n, at }
    const drafts = batch.map((append) => {
      const { bodies, tz, rollover } = append
      if ('brought' in bodies) {
        const { brought, upTo = last } = bodies
        last = { n: Math.max(last.n, upTo.n), at: Math.max(last.at, upTo.at) }
        return brought.map((event) => ({ event, tz, rollover }))
      }
      return bodies.map((body): Draft => {
        // A later event of a device always comes after an earlier one, even when its clock was put back.
        last = { n: last.n + 1, at: Math.max(append.at, last.at + 1) }
        const day = studyDay(append.at, append.tz, append.rollover)
        const head = { id: `${device}-${last.n}`, at: last.at, day }
        return { event: { ...head, ...body, ...head }, tz, rollover }
      })
    })
    const upTo = batch.some(({ bodies }) => 'brought' in bodies) ? last : null
    const segments = plan(open, own.last + 1, device, drafts.flat(), upTo)
    try {
      for (const one of segments) await save(one)
    } catch (error) {
      doubtful = segments.map(({ segment }) => segment.seq)
      await repair().catch(() => {})
      throw error
    }
    for (const { segment } of segments) {
      if (segment.seq > own.last) own.seqs = [...own.seqs, segment.seq]
      own.last = Math.max(own.last, segment.seq)
    }
    open = segments.at(-1) ?? open
    n = last.n
    at = last.at
    return drafts.map((each) => each.map(({ event }) => event))
  }

  /** Lists of numbers are never changed, only followed by longer ones, and so is the open segment. */
  const view = (): LogView =>
    logView({
      dir,
      report,
      worker: worker ?? null,
      open: open?.segment ?? null,
      devices: new Map([...devices].map(([name, { seqs }]) => [name, seqs])),
    })

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        const events = await commit(batch)
        for (const [i, append] of batch.entries()) append.resolve(events[i]!)
      } catch (error) {
        for (const append of batch) append.reject(error)
      }
    }
    running = null
  }

  function enqueue(bodies: Append['bodies']): Promise<Event[]> {
    const at = ports.now()
    return new Promise((resolve, reject) => {
      waiting.push({ bodies, at, tz: ports.zone(at), rollover: rollover(), resolve, reject })
      running ??= drain()
    })
  }

  const whileOpen = <T>(work: () => Promise<T>): Promise<T> => {
    if (closed) throw new Error('The log is closed.')
    return work()
  }

  /** A segment of another device as that wrote it, after all that is here of that device. */
  async function add(segment: Segment): Promise<void> {
    const { device: of, seq } = segment
    await ensureFolder(join(dir, of))
    await new Low(new DurableJSONFile<Segment>(segmentFile(dir, of, seq)), segment).write()
    const known = devices.get(of) ?? { seqs: [], last: 0, damaged: new Set<number>() }
    devices.set(of, { ...known, seqs: [...known.seqs, seq], last: seq })
  }

  async function bringNow(events: readonly Event[], { signal, progress }: Watch = {}): Promise<Event[]> {
    const known = new Set<EventId>()
    await view().walk((some) => {
      for (const { id } of some) known.add(id)
    })
    const fresh = events.filter(({ id }) => !known.has(id) && known.add(id))
    const written: Event[] = []
    for (let from = 0; from < fresh.length && !signal?.aborted; from += BROUGHT_AT_ONCE) {
      const brought = fresh.slice(from, from + BROUGHT_AT_ONCE)
      for (const event of await whileOpen(() => enqueue({ brought }))) written.push(event)
      progress?.(written.length)
    }
    return written
  }

  return {
    device,
    problems,
    get position() {
      return open && { seq: open.segment.seq, count: open.segment.events.length }
    },

    async append(bodies) {
      if (closed) throw new Error('The log is closed.')
      if (bodies.length === 0) return []
      // What is acknowledged is exactly what JSON keeps, and the caller's objects stay the caller's.
      const copies = JSON.parse(JSON.stringify(bodies)) as EventBody[]
      return enqueue(copies)
    },

    bring(events, watch) {
      if (events.some(({ id }) => numbered(id))) throw new TypeError('What is brought has ids of its own.')
      const work = bringing.then(() => bringNow(events, watch))
      bringing = work.catch(() => {})
      return work
    },

    restore(segments, watch) {
      const here = {
        ...{ device, view },
        lastOf: (of: DeviceId) => devices.get(of)?.last ?? 0,
        add: (segment: Segment) => whileOpen(() => add(segment)),
        bring: (brought: readonly Event[], upTo: UpTo) => whileOpen(() => enqueue({ brought, upTo })),
      }
      const work = bringing.then(() => restoreLog(here, segments, watch))
      bringing = work.catch(() => {})
      return work
    },

    view,

    async read(after) {
      const events: Event[] = []
      const through = await view().walk((some) => events.push(...some), after)
      return through && { events, through }
    },

    async close() {
      closed = true
      await bringing
      await running
      await repair()
    },
  }
}
