import { setImmediate as others } from 'node:timers/promises'
import type { Problem } from '#contract/app'
import type { DeviceId, Event, Segment } from '#core/study/events'
import type { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { Scanner } from './scan'
import { mayHold, readSegment, segmentText } from './segments'

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
   * The same of the whole log, for a fold of it: plain answers come as such.
   *
   * @param cards gets their cards
   */
  scan: (take: (entries: readonly Entry[]) => void, cards: Numbering) => Promise<Through>
  /**
   * Events among which are all that have these words in their JSON. Segments without them are passed over, unread
   * but for that, so that what was said of one thing is found in a long log in a moment.
   */
  find: (words: string) => Promise<Event[]>
  undos: () => Promise<Event[]>
}

export interface ViewOptions {
  dir: string
  /** The numbers of each device's segments, ascending. */
  devices: ReadonlyMap<DeviceId, readonly number[]>
  /** The segment still being written, as far as it is acknowledged. */
  open: Segment | null
  /** Told of a damaged segment. */
  report: (problem: Problem) => void
}

/** What is in the JSON of every undo, and of little else. */
const UNDO = 'undo"'
/** So many segments are read before others get a turn. */
const BEFORE_OTHERS = 16
const START: Position = { seq: 0, count: 0 }

export function logView({ dir, devices, open, report }: ViewOptions): LogView {
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

  /** Goes through what there is `of` each segment after a place, as `walk` does. */
  async function each<E>(
    of: (device: DeviceId, seq: number) => Promise<readonly E[] | undefined>,
    take: (some: readonly E[]) => void,
    after: Through,
  ): Promise<Through | null> {
    const through = new Map<DeviceId, Position>()
    for (const device of after.keys()) if (!devices.has(device)) return null
    for (const [device, seqs] of devices) {
      const from = after.get(device) ?? START
      if (from.seq > 0 && !seqs.includes(from.seq)) return null
      for (const seq of seqs.filter((each) => each >= from.seq)) {
        const some = await of(device, seq)
        const skip = seq === from.seq ? from.count : 0
        if (seq === from.seq && (some?.length ?? -1) < skip) return null
        if (!some) continue
        take(skip > 0 ? some.slice(skip) : some)
        through.set(device, { seq, count: some.length })
      }
    }
    return through
  }

  async function find(words: string): Promise<Event[]> {
    const found: Event[] = []
    for (const [device, seqs] of devices) {
      for (const seq of seqs) {
        await breathe()
        if (!isOpen(device, seq) && !mayHold(dir, device, seq, words)) continue
        for (const event of (await eventsOf(device, seq)) ?? []) found.push(event)
      }
    }
    return found
  }

  return {
    walk: (take, after = new Map()) => each(eventsOf, take, after),
    async scan(take, cards) {
      const scanner = new Scanner(cards)
      async function entriesOf(device: DeviceId, seq: number): Promise<readonly Entry[] | undefined> {
        const text = isOpen(device, seq) ? null : segmentText(dir, device, seq)
        const entries = text === null ? null : scanner.entries(text, device, seq)
        if (!entries) return eventsOf(device, seq)
        await breathe()
        return entries
      }
      return (await each(entriesOf, take, new Map()))!
    },
    find,
    undos: async () => (await find(UNDO)).filter(({ kind }) => kind === 'undo'),
  }
}
