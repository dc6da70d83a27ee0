import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { renamePatiently, syncFolder, temporaryFor } from '#main/storage/durable'

/** Files under way at once: a disk puts the syncs of several into one, which makes a long book six times as quick. */
const AT_ONCE = 16

/**
 * Writes many files into one folder, each all or not at all; resolves once all of them are on disk. Unlike one
 * `durableWrite` after another it syncs the folder only at the end: until then any of them may still be missing.
 * Rejects with the first error, what was under way finished.
 */
export async function writeAll(
  folder: string,
  files: readonly [name: string, data: string][],
): Promise<void> {
  let next = 0
  const work = async () => {
    for (let file = files[next++]; file; file = files[next++])
      await writeWhole(join(folder, file[0]), file[1])
  }
  const done = await Promise.allSettled(Array.from({ length: AT_ONCE }, work))
  for (const one of done) if (one.status === 'rejected') throw one.reason
  await syncFolder(folder)
}

async function writeWhole(path: string, data: string): Promise<void> {
  const temporary = temporaryFor(path)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(data)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renamePatiently(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}
