import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { PlainError } from '#main/errors'
import { type ArchiveLimits, type ByteSource, openArchive } from '#main/formats/archive'
import { ImportError } from '#main/formats/format'
import { LARGEST_FILE } from '#main/intake/folder'
import { errorCode } from '#main/storage/durable'
import type { Restorable } from '#main/storage/log-restore'
import { ABOUT, type About, aboutFrom } from './about'
import { bySequence, type Part, partOf } from './parts'
import { segmentIn } from './segment'

/** A backup whose list of contents was read; its files are unpacked one at a time. */
export interface Backup {
  about: About
  /** What of it can be used: files known by their paths that it says something of. */
  parts: Part[]
  /** Throws PlainError, which names the file, when it is missing, damaged, or not what the backup says it is. */
  read: (path: string) => Uint8Array
  /** The segments that can be read, those of each device in their order. */
  segments: () => AsyncGenerator<Restorable, void>
  /** What is missing or damaged, met so far, each once, in words for the reader. */
  problems: () => string[]
  close: () => void
}

const LIMITS: ArchiveLimits = { entries: 65_535, total: 2 ** 32, file: LARGEST_FILE, ratio: 250 }
const LARGEST_ABOUT = 64 * 1024 ** 2
/** Many times as long as one ever is. */
const LARGEST_SEGMENT = 64 * 1024 ** 2

const NO_BACKUP = 'This is no backup of Lectern’s. One is a ZIP file that Lectern saved.'
const NEWER = 'This backup was made by a newer version of Lectern. Update Lectern to bring it back.'
const DAMAGED = 'This backup is damaged: what it says of itself cannot be read.'

function sourceOf(handle: number): ByteSource {
  const { size: length } = fstatSync(handle)
  return {
    length,
    slice(at, most) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(most, length - at)))
      const read = bytes.length > 0 ? readSync(handle, bytes, 0, bytes.length, at) : 0
      return bytes.subarray(0, read)
    },
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof ImportError) return new PlainError(error.message)
  const reasons: Record<string, string> = {
    ENOENT: 'There is no such file.',
    EISDIR: 'This is a folder, not a file.',
    EACCES: 'Lectern is not allowed to read this file.',
  }
  const reason = reasons[errorCode(error)]
  return reason ? new PlainError(reason) : error
}

/**
 * Opens a backup, which may come from anywhere.
 * @throws PlainError in words for the reader for what is none, is damaged, made by a newer Lectern or would unpack to
 * more than a backup may
 */
export function openBackup(file: string): Backup {
  let handle: number
  try {
    handle = openSync(file, 'r')
  } catch (error) {
    throw inWords(error)
  }
  try {
    return backupIn(handle)
  } catch (error) {
    closeSync(handle)
    throw inWords(error)
  }
}

function backupIn(handle: number): Backup {
  if (!fstatSync(handle).isFile()) throw new PlainError('This is a folder, not a file.')
  const source = sourceOf(handle)
  const begins = source.slice(0, 2)
  if (begins[0] !== 0x50 || begins[1] !== 0x4b) throw new PlainError(NO_BACKUP)
  const archive = openArchive(source, LIMITS)
  if (!archive.names.includes(ABOUT)) throw new PlainError(NO_BACKUP)
  const written = archive.size(ABOUT) <= LARGEST_ABOUT && archive.read(ABOUT)
  const about = written ? aboutFrom(new TextDecoder().decode(written)) : 'damaged'
  if (about === 'newer') throw new PlainError(NEWER)
  if (about === 'damaged') throw new PlainError(DAMAGED)

  const there = new Set(archive.names)
  const known = (path: string) => (Object.hasOwn(about.files, path) ? about.files[path]! : null)
  const parts = Object.keys(about.files).flatMap((path) => partOf(path) ?? [])
  const problems = new Set<string>()
  const fail = (path: string, words: string): never => {
    const problem = `${path}: ${words}`
    problems.add(problem)
    throw new PlainError(problem)
  }

  function read(path: string): Uint8Array {
    const is = known(path)
    // Names that are only alike are other files here.
    if (!is || !there.has(path)) return fail(path, 'this file is missing in the backup.')
    let bytes: Uint8Array | null = null
    try {
      bytes = archive.read(path)
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
    }
    if (bytes?.length !== is.size || createHash('sha256').update(bytes).digest('hex') !== is.sha256)
      return fail(path, 'this file is damaged in the backup and was left out.')
    return bytes
  }

  async function* segments(): AsyncGenerator<Restorable, void> {
    for (const part of parts.filter(({ is }) => is === 'segment').sort(bySequence)) {
      // Lets others have their turn.
      await new Promise((resolve) => setImmediate(resolve))
      if (part.is !== 'segment' || archive.size(part.path) > LARGEST_SEGMENT) continue
      let bytes: Uint8Array
      try {
        bytes = read(part.path)
      } catch (error) {
        if (!(error instanceof PlainError)) throw error
        continue
      }
      const found = segmentIn(bytes, part)
      if (!found && !part.damaged) problems.add(`${part.path}: nothing of this part of the log can be read.`)
      if (found && found.strange > 0)
        problems.add(
          `${part.path}: ${found.strange} of its entries are none that Lectern knows, and were left out.`,
        )
      if (found) yield found.segment
    }
  }

  return {
    about,
    parts,
    read,
    segments,
    problems: () => [...problems],
    close: () => closeSync(handle),
  }
}
