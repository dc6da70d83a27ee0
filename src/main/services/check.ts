import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { memoryProjection } from '#core/memory/memory'
import { activityProjection } from '#core/progress/activity'
import type { Event, Segment } from '#core/study/events'
import { contentProjection, foldContent, plainContent } from '#core/study/fold'
import { merge } from '#core/study/merge'
import { type Folded, fromSnapshot, type Projection, refold } from '#core/study/projection'
import { quizzesProjection } from '#core/study/quizzes'
import { readingTimeProjection } from '#core/study/reading-time'
import type { Section } from '#core/text/document'
import { textIdOf } from '#main/jobs/tasks'
import { errorCode } from '#main/storage/durable'
import { foldedOf } from '#main/storage/held'
import { isSegment, listSegments, segmentFile } from '#main/storage/segments'
import { readSnapshot, snapshotFile } from '#main/storage/snapshots'
import { isBuiltIn } from '#main/texts/builtin'
import { readingFrom, type StoredReading } from '#main/texts/reading-fields'
import { createStore, type DocumentFile } from '#main/texts/store'
import { strayContents, strayReadings } from '#main/texts/strays'

/**
 * Something in a data folder that is not as it should be, or (a note) that the next start will see to, and the file it
 * was found in.
 */
export type Finding = { file: string } & ({ problem: string } | { note: string })

export interface CheckResult {
  /** Readings the log knows, those in the trash too. */
  readings: number
  events: number
  problems: number
}

type Tell = (finding: Finding) => void

async function readValue(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'))
}

async function readSegments(dir: string, tell: Tell): Promise<Segment[]> {
  const segments: Segment[] = []
  for (const [device, { seqs }] of await listSegments(dir)) {
    for (const seq of seqs) {
      const file = segmentFile(dir, device, seq)
      const value = await readValue(file).catch(() => null)
      if (isSegment(device, seq)(value)) segments.push(value)
      else tell({ file, problem: 'This part of the log cannot be read.' })
    }
  }
  return segments
}

async function checkText(folder: string, { text }: StoredReading, tell: Tell): Promise<void> {
  const file = join(folder, text, 'document.json')
  try {
    const document = (await readValue(file)) as DocumentFile
    const sections: Section[] = []
    for (const { id } of document.sections) {
      sections.push((await readValue(join(folder, text, `${id}.json`))) as Section)
    }
    if (textIdOf(sections) !== text) tell({ file, problem: 'The sections are not those of this text.' })
  } catch {
    tell({ file, problem: 'The text or one of its sections is missing or damaged.' })
  }
}

/** The part of the log a snapshot says it has taken in. */
function within(segments: Segment[], through: Record<string, { seq: number; count: number }>): Event[] {
  return segments.flatMap(({ device, seq, events }) => {
    const end = Object.hasOwn(through, device) ? through[device]! : { seq: 0, count: 0 }
    return seq < end.seq ? events : seq === end.seq ? events.slice(0, end.count) : []
  })
}

/** @param plain what of a state is to be the same, however it is laid out: its JSON unless told */
function checkSnapshot<S>(
  dataDir: string,
  projection: Projection<S>,
  segments: Segment[],
  tell: Tell,
  plain: (state: S) => unknown = projection.toJSON,
): void {
  const file = snapshotFile(join(dataDir, 'snapshots'), projection.name)
  try {
    const snapshot = readSnapshot(file)
    if (snapshot?.v !== projection.version) return
    const whole = ({ state, targets }: Folded<S>) => ({ state: plain(state), targets })
    const expected = refold(projection, within(segments, snapshot.through))
    const kept = fromSnapshot(projection, foldedOf(snapshot.state))
    if (isDeepStrictEqual(whole(kept), whole(expected))) return
    tell({ file, problem: 'This snapshot is not what the log amounts to.' })
  } catch {
    tell({ file, problem: 'This snapshot cannot be read.' })
  }
}

/** A reading that the log does not know: the next start brings it in, or removes its folder when that is empty. */
async function checkStray(dataDir: string, id: string, tell: Tell): Promise<void> {
  const file = join(dataDir, 'readings', id)
  if ((await strayContents(dataDir, id)) === 'damaged')
    tell({ file, problem: 'The log does not know this reading, and its original is missing or changed.' })
  else tell({ file, note: 'The log does not know this reading. The next start sees to it.' })
}

/** The small files beside log and texts: each is JSON, or not there. */
async function checkSmallFiles(dataDir: string, readings: Iterable<string>, tell: Tell): Promise<void> {
  const files = ['device.json', 'imports.json', 'settings.json', 'version.json'].map((name) =>
    join(dataDir, name),
  )
  for (const id of readings) {
    const folder = join(dataDir, 'readings', id)
    const names = await readdir(folder).catch(() => [])
    files.push(...names.filter((name) => /^place\..*\.json$/.test(name)).map((name) => join(folder, name)))
  }
  for (const file of files) {
    await readValue(file).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') tell({ file, problem: 'This file cannot be read.' })
    })
  }
}

/**
 * Looks a data folder through and changes nothing: that every part of the log can be read, every original is
 * what was brought, every text is whole, every snapshot is what the log amounts to, and the rest can be read. Call it under the lock.
 */
export async function checkData(dataDir: string, tell: Tell): Promise<CheckResult> {
  let problems = 0
  const count: Tell = (finding) => {
    if ('problem' in finding) problems += 1
    tell(finding)
  }
  const segments = await readSegments(join(dataDir, 'log'), count)
  const events = merge(...segments.map((segment) => segment.events))
  const { reading: readings } = foldContent(events)
  const store = createStore(dataDir, () => {})
  let known = 0
  for (const [id, entity] of readings) {
    // Of one that ships with the app the log has only what the reader did with it.
    if (isBuiltIn(id)) continue
    // Deleted for good.
    if (!entity.alive && !(await store.has(id))) continue
    known += 1
    const folder = join(dataDir, 'readings', id)
    const reading = readingFrom(id, entity)
    if (!reading) {
      count({ file: folder, problem: 'What the log says of this reading is not understood.' })
      continue
    }
    const isWhole = (await store.original(reading).catch(() => null)) !== null
    if (!isWhole) count({ file: folder, problem: 'The original is missing or changed.' })
    const isMade = await stat(join(folder, reading.text)).catch(() => null)
    if (isMade || !isWhole) await checkText(folder, reading, count)
    // As after a restore.
    else count({ file: folder, note: 'This text is made of its original when it is next opened.' })
  }
  for (const id of await strayReadings(dataDir, events)) await checkStray(dataDir, id, count)
  checkSnapshot(dataDir, contentProjection, segments, count, plainContent)
  checkSnapshot(dataDir, readingTimeProjection, segments, count)
  checkSnapshot(dataDir, memoryProjection, segments, count)
  checkSnapshot(dataDir, activityProjection, segments, count)
  checkSnapshot(dataDir, quizzesProjection, segments, count)
  await checkSmallFiles(dataDir, readings.keys(), count)
  return { readings: known, events: events.length, problems }
}
