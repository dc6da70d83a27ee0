import { readdir, readFile, rmdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Event } from '#core/study/events'
import type { Log } from '#main/storage/log'
import { type Importer, readingIdOf } from './importer'
import { sha256 } from './store'

/** The folders that readings have. */
async function readingFolders(dataDir: string): Promise<string[]> {
  const names = await readdir(join(dataDir, 'readings')).catch(() => [])
  return names.filter((name) => /^r[0-9a-f]{16}$/.test(name))
}

/**
 * The ids of reading folders that no event names: of an import that a crash cut off, or of a log that was damaged.
 * A reading whose import was undone is still named, and stays undone.
 */
export async function strayReadings(dataDir: string, events: readonly Event[]): Promise<string[]> {
  const named = new Set(events.map((event) => ('ref' in event ? event.ref : '')))
  return (await readingFolders(dataDir)).filter((id) => !named.has(id))
}

/** What a folder without a reading has: its whole original (its name begins the hash), nothing, or something else. */
export async function strayContents(dataDir: string, id: string) {
  const folder = join(dataDir, 'readings', id)
  const names = (await readdir(folder)).filter((name) => !name.startsWith('.'))
  for (const file of names.filter((name) => name.startsWith('original.'))) {
    const bytes = await readFile(join(folder, file)).catch(() => null)
    if (bytes && readingIdOf(sha256(bytes)) === id) return { file, bytes }
  }
  return names.length === 0 ? 'nothing' : 'damaged'
}

export interface AdoptDeps {
  log: Pick<Log, 'read'>
  /** Whether a reading is in what the log amounts to; spares reading the log at most starts. */
  isKnown: (id: string) => boolean
  importer: Importer
  say: (message: string) => void
}

/**
 * Brings in what is on disk as a reading but not in the log, so that no text is lost with a damaged log and an
 * import that a crash cut off is finished. Its file's name is not known any more. What cannot be brought in stays
 * where it is, but for folders with nothing in them.
 */
export async function adoptStrays(
  dataDir: string,
  { log, isKnown, importer, say }: AdoptDeps,
): Promise<void> {
  if ((await readingFolders(dataDir)).every(isKnown)) return
  const all = await log.read()
  for (const id of all ? await strayReadings(dataDir, all.events) : []) {
    try {
      const found = await strayContents(dataDir, id)
      if (found === 'nothing') await rmdir(join(dataDir, 'readings', id))
      else if (found === 'damaged')
        say(`readings/${id}: no event names it, and its original is damaged or gone`)
      else await importer({ name: `Recovered text${extname(found.file)}`, bytes: found.bytes })
    } catch (error) {
      say(`readings/${id} could not be brought back: ${error}`)
    }
  }
}
