import { setImmediate as others } from 'node:timers/promises'
import type { Problem } from '#contract/app'
import type { DeviceId, Event, Segment } from '#core/study/events'
import type { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { picked } from './pick'
import { readLog } from './read-ahead'
import { bytesWith, readSegment } from './segments'

/** A place in a device's log: after the first `count` events of segment `seq`. */
export interface Position {
  seq: number
  count: number
}

/** How much of the log something has taken in. */
export type Through = ReadonlyMap<DeviceId, Position>

/** What is in a log at some moment, whatever is appended later. */
export interface LogView {
  /**
   * Goes through all events of all devices after a place, a segment at a time: those of a long log have no room in
   * memory all at once. Resolves with how far that came; null when the log does not reach to that place.
   */
  walk: (take: (events: readonly Event[]) => void, after?: Through) => Promise<Through | null>
  /**
   * The same of the whole log, for a fold of it: plain answers come as such. Begins when it is first asked.
   *
   * @param cards gets their cards
   * @returns at last how far that came
   */
  scan: (cards: Numbering) => AsyncGenerator<readonly Entry[], Through>
  /**
   * Events among which are all that have these words in their JSON. Segments without them are passed over, unread
   * but for that, so that what was said of one thing is found in a long log in a moment.
   */
  find: (words: string) => Promise<Event[]>
  undos: () => Promise<Event[]>
  /** What has to be known of a log before it is folded, or had better be: undos and weights. */
  known: () => Promise<Event[]>
}

export interface ViewOptions {
  dir: string
  /** The numbers of each device's segments, ascending. */
  devices: ReadonlyMap<DeviceId, readonly number[]>
  /** The segment still being written, as far as it is acknowledged. */
  open: Segment | null
  /** The built worker, which reads long logs; null to read all in this thread. */
  worker: URL | null
  /** Told of a damaged segment. */
  report: (problem: Problem) => void
}

/** So many segments are read before others get a turn. */
const BEFORE_OTHERS = 16
const START: Position = { seq: 0, count: 0 }

type Pick = (bytes: Buffer, device: DeviceId, seq: number) => Event[] | null

export function logView({ dir, devices, open, worker, report }: ViewOptions): LogView {
  let turns = 0
  async function breathe(): Promise<void> {
    turns += 1
    if (turns % BEFORE_OTHERS === 0) await others()
  }

  const isOpen = (device: DeviceId, seq: number) => device === open?.device && seq === open.seq

  async function eventsOf(device: DeviceId, seq: number): Promise<readonly Event[] | undefined> {
    await breathe()
    const segment = isOpen(device, seq) ? open : await readSegment(dir, device, seq, report)
    return segment?.events
  }

  async function walk(
    take: (events: readonly Event[]) => void,
    after: Through = new Map(),
  ): Promise<Through | null> {
    const through = new Map<DeviceId, Position>()
    for (const device of after.keys()) if (!devices.has(device)) return null
    for (const [device, seqs] of devices) {
      const from = after.get(device) ?? START
      if (from.seq > 0 && !seqs.includes(from.seq)) return null
      for (const seq of seqs.filter((each) => each >= from.seq)) {
        const some = await eventsOf(device, seq)
        const skip = seq === from.seq ? from.count : 0
        if (seq === from.seq && (some?.length ?? -1) < skip) return null
        if (!some) continue
        take(skip > 0 ? some.slice(skip) : some)
        through.set(device, { seq, count: some.length })
      }
    }
    return through
  }

  /** @param pick what is needed of a segment with one of the words; null to take all of it */
  async function find(words: readonly string[], pick: Pick = () => null): Promise<Event[]> {
    const found: Event[] = []
    for (const [device, seqs] of devices) {
      for (const seq of seqs) {
        await breathe()
        const bytes = isOpen(device, seq) ? null : bytesWith(dir, device, seq, words)
        if (!bytes && !isOpen(device, seq)) continue
        const some = (bytes && pick(bytes, device, seq)) ?? (await eventsOf(device, seq))
        for (const event of some ?? []) found.push(event)
      }
    }
    return found
  }

  async function ofKinds(...kinds: Event['kind'][]): Promise<Event[]> {
    // These words are in the JSON of each, and in that of little else.
    const words = kinds.map((kind) => `${kind}"`)
    const found = await find(words, (bytes, device, seq) => picked(bytes, device, seq, words))
    return found.filter(({ kind }) => kinds.includes(kind))
  }

  return {
    walk,
    async *scan(cards) {
      const through = new Map<DeviceId, Position>()
      const sealed = [...devices].flatMap(([device, seqs]) =>
        seqs.filter((seq) => !isOpen(device, seq)).map((seq) => ({ device, seq })),
      )
      const take = (device: DeviceId, seq: number, some: readonly Entry[]): readonly Entry[] => {
        through.set(device, { seq, count: some.length })
        return some
      }
      for await (const { device, seq, entries } of readLog(dir, sealed, worker, cards)) {
        const some = entries ?? (await eventsOf(device, seq))
        if (some) yield take(device, seq, some)
      }
      if (open && devices.get(open.device)?.includes(open.seq)) yield take(open.device, open.seq, open.events)
      return through
    },
    find: (words) => find([words]),
    undos: () => ofKinds('undo'),
    known: () => ofKinds('undo', 'params'),
  }
}
