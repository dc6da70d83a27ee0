import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as others } from 'node:timers/promises'
import type { BackupBrought } from '#contract/backup'
import type { ReadingId } from '#core/text/document'
import { PlainError } from '#main/errors'
import type { SettingsStore } from '#main/services/settings'
import type { ContentStore } from '#main/storage/content'
import { durableWrite, ensureFolder, errorCode } from '#main/storage/durable'
import { setAside } from '#main/storage/json'
import { isBuiltIn } from '#main/texts/builtin'
import { readingIdOf } from '#main/texts/importer'
import type { Places } from '#main/texts/places'
import type { Backup } from './open'
import type { Part } from './parts'

export interface RestoreDeps {
  /** The data folder. */
  data: string
  content: Pick<ContentStore, 'restore' | 'content'>
  places: Pick<Places, 'restore'>
  settings: Pick<SettingsStore, 'restore'>
}

interface Watch {
  signal: AbortSignal
  /** Told which share is done, 0 to 1. */
  progress: (share: number) => void
}

/** Where the time goes, as shares: the log, and what is left is files. */
const LOG = 0.6

type Named = Part & { is: 'original' | 'cover' | 'media' }
const isNamed = (part: Part): part is Named =>
  part.is === 'original' || part.is === 'cover' || part.is === 'media'

/** Whether a file is what its place is named after: the hash of it. A backup can put no other there. */
function isNamedAfter(part: Named, sha256: string): boolean {
  if (part.is === 'original') return readingIdOf(sha256) === part.reading
  return sha256.startsWith(part.path.slice(part.path.lastIndexOf('/') + 1))
}

/** Undefined for what is no JSON. */
function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** The hash of a file on disk; null when there is none. */
async function hashOf(file: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array)
    return hash.digest('hex')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null
    throw error
  }
}

/**
 * Brings all of a backup that is missing into a data folder: first what the log lacks, which then knows of each text
 * that comes after it. Nothing that is there is replaced but files that are not what they are named after, and these are
 * set aside. Stopped or killed in between, what came stays, and doing it again brings the rest.
 *
 * @returns what came
 */
export async function restoreBackup(
  backup: Backup,
  { data, content, places, settings }: RestoreDeps,
  { signal, progress }: Watch,
): Promise<BackupBrought> {
  const most = Math.max(1, backup.about.answers)
  const entries = await content.restore(backup.segments, {
    signal,
    progress: (done) => progress(LOG * Math.min(1, done / most)),
  })
  let brought = 0

  async function bringNamed(part: Named): Promise<boolean> {
    const file = join(data, part.path)
    const here = await hashOf(file)
    if (here !== null && isNamedAfter(part, here)) return false
    const { sha256 } = backup.about.files[part.path]!
    if (!isNamedAfter(part, sha256)) return false
    const bytes = backup.read(part.path)
    if (here !== null) await setAside(file)
    await ensureFolder(dirname(file))
    await durableWrite(file, bytes)
    return true
  }

  // A folder of a text that the log does not know would be none.
  const isKnown = (reading: ReadingId) => isBuiltIn(reading) || content.content.reading.has(reading)
  const work: (() => Promise<boolean>)[] = []
  const kept = new Map<ReadingId, string[]>()
  for (const part of backup.parts) {
    if (part.is === 'settings') work.push(() => settings.restore(jsonIn(backup.read(part.path))))
    else if (part.is === 'place' && isKnown(part.reading))
      kept.set(part.reading, [...(kept.get(part.reading) ?? []), part.path])
    else if (isNamed(part) && (part.is !== 'cover' || isKnown(part.reading)))
      work.push(() => bringNamed(part))
  }
  for (const [reading, paths] of kept)
    work.push(() =>
      places.restore(
        reading,
        paths.map((path) => jsonIn(backup.read(path))),
      ),
    )
  for (const [n, bring] of work.entries()) {
    if (signal.aborted) break
    try {
      if (await bring()) brought += 1
    } catch (error) {
      // What is damaged in the backup is told of at the end.
      if (!(error instanceof PlainError)) throw error
    }
    progress(LOG + ((1 - LOG) * n) / work.length)
    await others()
  }
  return { entries, files: brought }
}
