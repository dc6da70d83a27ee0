import { closeSync, openSync, readSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#contract/app'
import type { DeviceId, Event, Segment } from '#core/study/events'
import { errorCode } from './durable'
import { readJson } from './json'
import { salvage } from './salvage'

/** A segment is sealed before it would pass either; a single event larger than that has one to itself. */
export const SEGMENT_EVENTS = 500
export const SEGMENT_BYTES = 64_000

/** Also what keeps a folder's name from being anything but a name. */
export const isDeviceId = (name: string): boolean => /^[a-z0-9]{1,32}$/.test(name)

export interface DeviceSegments {
  /** Ascending. */
  seqs: number[]
  /** The highest number ever used, those set aside as damaged among them. */
  last: number
  /** Those that were damaged, whatever has been saved of them: nothing may be added to these. */
  damaged: Set<number>
}

export const segmentFile = (dir: string, device: DeviceId, seq: number): string =>
  join(dir, device, `${seq}.json`)

async function entries(dir: string): Promise<string[]> {
  try {
    return await readdir(dir)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
    throw error
  }
}

/** Which segments there are, by their names alone: opening a log costs the same however long it is. */
export async function listSegments(dir: string): Promise<Map<DeviceId, DeviceSegments>> {
  const devices = new Map<DeviceId, DeviceSegments>()
  for (const device of (await entries(dir)).filter(isDeviceId).sort()) {
    const found: DeviceSegments = { seqs: [], last: 0, damaged: new Set() }
    for (const name of await entries(join(dir, device))) {
      const parts = /^([1-9]\d{0,14})\.json(\.damaged-\d+)?$/.exec(name)
      if (!parts) continue
      const seq = Number(parts[1])
      found.last = Math.max(found.last, seq)
      if (parts[2]) found.damaged.add(seq)
      else found.seqs.push(seq)
    }
    found.seqs.sort((a, b) => a - b)
    if (found.last > 0) devices.set(device, found)
  }
  return devices
}

export function isEvent(value: unknown): value is Event {
  if (typeof value !== 'object' || value === null) return false
  const { id, at, day, kind } = value as Partial<Record<keyof Event, unknown>>
  // Asked of every event of a log.
  return typeof id === 'string' && typeof day === 'string' && typeof kind === 'string' && Number.isFinite(at)
}

const isUpTo = (value: unknown): boolean => {
  if (value === undefined) return true
  const { n, at } = (value ?? {}) as Partial<Record<string, unknown>>
  return Number.isInteger(n) && Number.isFinite(at)
}

/** Whether this is the segment of that device and number; says nothing of a file's whereabouts. */
export const isSegment =
  (device: DeviceId, seq: number) =>
  (value: unknown): value is Segment => {
    if (typeof value !== 'object' || value === null) return false
    const segment = value as Partial<Record<keyof Segment, unknown>>
    return (
      segment.v === 1 &&
      segment.device === device &&
      segment.seq === seq &&
      Number.isFinite(segment.tz) &&
      Number.isFinite(segment.rollover) &&
      isUpTo(segment.upTo) &&
      Array.isArray(segment.events) &&
      segment.events.length <= SEGMENT_EVENTS &&
      segment.events.every(isEvent)
    )
  }

/** A segment from disk, or what is left of a damaged one, now set aside and reported; null when there is nothing. */
export async function readSegment(
  dir: string,
  device: DeviceId,
  seq: number,
  report: (problem: Problem) => void,
): Promise<Segment | null> {
  return (
    wholeSegment(dir, device, seq) ??
    readJson(segmentFile(dir, device, seq), {
      check: isSegment(device, seq),
      report,
      salvage: (text) => salvage(text, device, seq, isEvent),
    })
  )
}

/** Longer than a segment mostly is: how long a file is need not be asked, which takes as long as opening it. */
let buffer = Buffer.allocUnsafeSlow(2 * SEGMENT_BYTES)

/** The bytes of a file, until the next is read; null when it cannot be read. */
function bytesOf(file: string): Buffer | null {
  try {
    const handle = openSync(file, 'r')
    try {
      for (;;) {
        const read = readSync(handle, buffer, 0, buffer.length, 0)
        if (read < buffer.length) return buffer.subarray(0, read)
        buffer = Buffer.allocUnsafeSlow(2 * buffer.length)
      }
    } finally {
      closeSync(handle)
    }
  } catch {
    return null
  }
}

/**
 * The text of a segment, read on the spot: a log has thousands, and to hand each to another thread and back takes ten
 * times as long as reading it. Null when it cannot be read.
 */
export const segmentText = (dir: string, device: DeviceId, seq: number): string | null =>
  bytesOf(segmentFile(dir, device, seq))?.toString() ?? null

/** A segment that is as it should be; null for any other. */
function wholeSegment(dir: string, device: DeviceId, seq: number): Segment | null {
  const text = segmentText(dir, device, seq)
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    return isSegment(device, seq)(value) ? value : null
  } catch {
    return null
  }
}

/**
 * The bytes of a segment in which there is one of these words, until the next is read, none where it cannot be; null
 * where there is no such word, which can be told without making sense of it.
 */
export function bytesWith(
  dir: string,
  device: DeviceId,
  seq: number,
  words: readonly string[],
): Buffer | null {
  const bytes = bytesOf(segmentFile(dir, device, seq))
  if (!bytes) return Buffer.alloc(0)
  return words.some((word) => bytes.includes(word)) ? bytes : null
}

/** An event about to be written, under the clock it was made by. */
export interface Draft {
  event: Event
  tz: number
  rollover: number
}

export interface OpenSegment {
  segment: Segment
  /** Its events as JSON, without the brackets: where one more is written, the others are not made text once more. */
  text: string
  /** Of that text and the brackets. */
  bytes: number
}

/** Of one event's JSON, and a comma. */
const sizeOf = (json: string): number => Buffer.byteLength(json) + 1

export function opened(segment: Segment): OpenSegment {
  const text = segment.events.map((event) => JSON.stringify(event)).join(',')
  return { segment, text, bytes: Buffer.byteLength(text) + 2 }
}

/** A segment as it is written: the same as `JSON.stringify` makes of it. */
export const segmentJson = ({ segment, text }: OpenSegment): string =>
  JSON.stringify({ ...segment, events: [] }).replace('[]', () => `[${text}]`)

const fits = ({ segment, bytes }: OpenSegment, { tz, rollover }: Draft, more: number): boolean =>
  segment.tz === tz &&
  segment.rollover === rollover &&
  segment.events.length < SEGMENT_EVENTS &&
  (bytes + more <= SEGMENT_BYTES || segment.events.length === 0)

/**
 * The segments to write for some new events: the open one with all of them added, or, when they do not all
 * fit, only new ones. So a failed write is undone by removing files, for which a full disk has room.
 *
 * @param upTo this device's last event of its own, kept in segments with events brought from elsewhere; null without any
 */
export function plan(
  open: OpenSegment | null,
  nextSeq: number,
  device: DeviceId,
  drafts: readonly Draft[],
  upTo: NonNullable<Segment['upTo']> | null,
): OpenSegment[] {
  if (drafts.length === 0) return []
  const known = (one: OpenSegment) => (upTo ? { ...one, segment: { ...one.segment, upTo } } : one)
  const first = open && extend(open, drafts)
  if (first) return [known(first)]
  const made: OpenSegment[] = []
  for (const draft of drafts) {
    const { event, tz, rollover } = draft
    const text = JSON.stringify(event)
    const bytes = sizeOf(text)
    const last = made.at(-1)
    if (last && fits(last, draft, bytes)) {
      last.segment.events.push(event)
      last.text += `,${text}`
      last.bytes += bytes
    } else {
      const seq = nextSeq + made.length
      made.push({ segment: { v: 1, device, seq, tz, rollover, events: [event] }, text, bytes })
    }
  }
  return made.map(known)
}

/** The open segment, itself left as it is, with all of some events; null when they do not all fit. */
function extend(open: OpenSegment, drafts: readonly Draft[]): OpenSegment | null {
  const longer = { ...open, segment: { ...open.segment, events: [...open.segment.events] } }
  for (const draft of drafts) {
    const text = JSON.stringify(draft.event)
    const bytes = sizeOf(text)
    if (!fits(longer, draft, bytes)) return null
    longer.segment.events.push(draft.event)
    longer.text += `,${text}`
    longer.bytes += bytes
  }
  return longer
}
