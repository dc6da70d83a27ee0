import { closeSync, fsync, openSync, renameSync, writeFile, writeFileSync } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** How this module, and nothing else, names what it has not finished. */
const TEMPORARY = /^\..+\.\d+\.\d+\.tmp$/
/** What a file system answers that cannot sync a folder at all (network shares, some FUSE ones). */
const NO_FOLDER_SYNC = ['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EPERM', 'EACCES', 'EBADF']
const RENAME_TRIES = 10

/** Larger pieces are written by another thread. */
const AT_ONCE = 2 ** 18

// What the system does in its memory is done on the spot: to hand each step to another thread and back can take longer
// than the whole write, where threads wait for a processor. Only the disk itself is waited for.
const synced = promisify(fsync)
const writeLater = promisify(writeFile)

let count = 0

/** A name beside `path` that no other write uses, and that `sweepTemporaries` knows. */
export function temporaryFor(path: string): string {
  count += 1
  return join(dirname(path), `.${basename(path)}.${process.pid}.${count}.tmp`)
}

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/**
 * Replaces a file so that at every moment, also after a crash or a power cut, it holds all of the old data
 * or all of the new; resolves once the new is on disk.
 *
 * Rejects with the system's error (ENOSPC when the disk is full), the old file intact and no temporary file
 * left. Only when the folder's own sync fails, after the rename, may the new data already be in place.
 */
export async function durableWrite(
  file: string,
  data: string | Uint8Array | Iterable<Uint8Array>,
): Promise<void> {
  const temporary = temporaryFor(file)
  const chunks = typeof data === 'string' || data instanceof Uint8Array ? [data] : data
  try {
    await withFile(openSync(temporary, 'wx', 0o600), async (handle) => {
      // Each goes on where the one before ended.
      for (const chunk of chunks) {
        if (chunk.length <= AT_ONCE) writeFileSync(handle, chunk)
        else await writeLater(handle, chunk)
      }
      await synced(handle)
    })
    await renamePatiently(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
  await syncFolder(dirname(file))
}

/** Closes in any case; a failing close is a failure of the work, some disks report a full one only there. */
async function withFile(handle: number, work: (handle: number) => Promise<void>): Promise<void> {
  try {
    await work(handle)
  } catch (error) {
    try {
      closeSync(handle)
    } catch {}
    throw error
  }
  closeSync(handle)
}

/** On Windows a virus scanner or an indexer holds a new file for a moment. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const passing = ['EPERM', 'EACCES', 'EBUSY'].includes(errorCode(error))
      if (process.platform !== 'win32' || !passing || attempt === RENAME_TRIES) throw error
      await sleep(20 * attempt)
    }
  }
}

/** Makes the names in a folder as durable as the files. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    await withFile(openSync(folder, 'r'), synced)
  } catch (error) {
    if (!NO_FOLDER_SYNC.includes(errorCode(error))) throw error
  }
}

/** Makes a folder and those above it, each on disk before this resolves. */
export async function ensureFolder(folder: string): Promise<void> {
  const known = await stat(folder).catch(() => null)
  if (known?.isDirectory()) return
  if (dirname(folder) !== folder) await ensureFolder(dirname(folder))
  // Not recursive: that says ENOENT of a read-only disk.
  await mkdir(folder).catch(async (error: unknown) => {
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error
  })
  await syncFolder(dirname(folder))
}

/**
 * Removes what a killed process left unfinished anywhere under `root`, by our own name pattern only.
 * Call it under the lock: a write in progress looks the same.
 */
export async function sweepTemporaries(root: string): Promise<void> {
  for (const entry of await readdir(root, { withFileTypes: true })) {
    // A long log has thousands of files, so nothing is made of the names of those that stay.
    if (TEMPORARY.test(entry.name)) await rm(join(root, entry.name), { recursive: true, force: true })
    else if (entry.isDirectory()) await sweepTemporaries(join(root, entry.name))
  }
}
