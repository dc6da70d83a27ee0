import { on } from 'node:events'
import { setImmediate as others } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { DeviceId } from '#core/study/events'
import type { Numbering } from '#core/study/numbering'
import type { Entry } from '#core/study/plain-answer'
import { type Batch, entriesOf } from './batch'
import { Scanner } from './scan'
import { segmentText } from './segments'

export interface SegmentId {
  device: DeviceId
  seq: number
}

/** What a thread needs to know that reads a log for another. */
export interface Ahead {
  /** The folder of all devices' segments. */
  dir: string
  segments: readonly SegmentId[]
  /** How many batches were taken: one number, shared. */
  taken: Int32Array
}

/** Segments in a batch, at most. */
const AT_ONCE = 8
/** Batches that may be waiting to be taken: they are held in memory. */
const WAITING = 8
/** So many segments are worth another thread. */
const WORTH_A_THREAD = 100
/** Megabytes: what is read is soon let go, and a thread of its own would let it pile up. */
const YOUNG_MB = 4

/** Reads segments in their order, some at a time. */
function* batches(dir: string, segments: readonly SegmentId[]): Generator<Batch> {
  const scanner = new Scanner()
  let count = 0
  for (const [n, { device, seq }] of segments.entries()) {
    scanner.add(segmentText(dir, device, seq), device, seq)
    count += 1
    if (count < AT_ONCE && segments[n + 1]?.device === device) continue
    count = 0
    yield scanner.batch(device)
  }
}

/** Reads a log for another thread, not much further than that one has come. */
export function readAhead({ dir, segments, taken }: Ahead, send: (batch: Batch) => void): void {
  let sent = 0
  for (const batch of batches(dir, segments)) {
    for (let had = Atomics.load(taken, 0); sent - had >= WAITING; had = Atomics.load(taken, 0))
      Atomics.wait(taken, 0, had)
    send(batch)
    sent += 1
  }
}

/** Begins at once, on a thread of its own. Ends early should that fail. */
async function* elsewhere(worker: URL, dir: string, segments: readonly SegmentId[]): AsyncGenerator<Batch> {
  const taken = new Int32Array(new SharedArrayBuffer(4))
  const thread = new Worker(worker, {
    workerData: { dir, segments, taken } satisfies Ahead,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  })
  try {
    for await (const [batch] of on(thread, 'message', { close: ['exit'] })) {
      yield batch as Batch
      await others()
      Atomics.add(taken, 0, 1)
      Atomics.notify(taken, 0)
    }
  } catch {
    // What was not read is read here.
  } finally {
    await thread.terminate()
  }
}

async function* here(dir: string, segments: readonly SegmentId[]): AsyncGenerator<Batch> {
  for (const batch of batches(dir, segments)) {
    yield batch
    await others()
  }
}

/** What is in a segment; null for one that has to be read as JSON. */
export interface Scanned extends SegmentId {
  entries: Entry[] | null
}

/** @param cards gets those of the batches */
async function* scanned(read: AsyncGenerator<Batch>, cards: Numbering): AsyncGenerator<Scanned> {
  const numbers: number[] = []
  for await (const batch of read) {
    for (const card of batch.cards) numbers.push(cards.of(card))
    for (const { seq, entries } of entriesOf(batch, numbers)) yield { device: batch.device, seq, entries }
  }
}

/**
 * Reads the segments of a log in their order. What a long one holds is read and made sense of on another thread while
 * this one does what is to be done with it.
 *
 * @param worker the built worker; null to read all here
 * @param cards gets the cards of plain answers
 */
export async function* readLog(
  dir: string,
  segments: readonly SegmentId[],
  worker: URL | null,
  cards: Numbering,
): AsyncGenerator<Scanned> {
  let read = 0
  if (worker && segments.length >= WORTH_A_THREAD) {
    for await (const segment of scanned(elsewhere(worker, dir, segments), cards)) {
      yield segment
      read += 1
    }
  }
  yield* scanned(here(dir, segments.slice(read)), cards)
}
