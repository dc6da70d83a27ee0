import { createHash, randomUUID } from 'node:crypto'
import { link, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { cacheFolder } from './cache-folder'
import { ensureFolder, errorCode } from './durable'

export interface Lock {
  /** Leaves word for a second start of where the holder listens. */
  announce: (address: string) => Promise<void>
  release: () => Promise<void>
}

/** Who has it: a process id, and where it listens if it has said so. */
export interface Held {
  heldBy: number
  address?: string
}

interface LockRecord {
  pid: number
  /** When that process started, where the system tells: a process id alone comes round again. */
  started: string | null
  address?: string
  released?: true
}

/**
 * Takes the one lock on a data folder for this process, or says who has it.
 *
 * The lock is a row of numbered files, each made whole and only once (a hard link to a finished file); the
 * highest is the lock, and the highest is never removed, only marked as released. So of two that find a dead
 * holder exactly one makes the next number, and one that was slow finds a higher number than its own.
 */
export async function acquireLock(
  dataDir: string,
  cacheDir = cacheFolder({ env: process.env, platform: process.platform, home: homedir() }),
): Promise<Lock | Held> {
  await ensureFolder(dataDir)
  const folder = join(cacheDir, 'locks')
  await ensureFolder(folder)
  const key = createHash('sha256')
    .update(await realpath(dataDir))
    .digest('hex')
    .slice(0, 24)
  const path = (n: number) => join(folder, `${key}.${n}.json`)
  const record: LockRecord = { pid: process.pid, started: (await processState(process.pid)).started }

  for (;;) {
    const last = await highest(folder, key)
    const holder = last === 0 ? null : await readRecord(path(last))
    if (holder && (await isHeld(holder))) {
      return { heldBy: holder.pid, ...(holder.address ? { address: holder.address } : {}) }
    }
    const mine = last + 1
    if (!(await createOnce(path(mine), record))) continue
    if ((await highest(folder, key)) !== mine) {
      await rm(path(mine), { force: true })
      continue
    }
    await removeBelow(folder, key, mine)
    return {
      announce: (address) => replace(path(mine), { ...record, address }),
      release: () => replace(path(mine), { ...record, released: true }),
    }
  }
}

async function numbers(folder: string, key: string): Promise<number[]> {
  const names = (await readdir(folder)).map((name) => name.split('.'))
  return names
    .filter((parts) => parts.length === 3 && parts[0] === key && parts[2] === 'json')
    .map((parts) => Number(parts[1]))
}

const highest = async (folder: string, key: string): Promise<number> =>
  Math.max(0, ...(await numbers(folder, key)))

async function removeBelow(folder: string, key: string, limit: number): Promise<void> {
  for (const n of await numbers(folder, key)) {
    if (n < limit) await rm(join(folder, `${key}.${n}.json`), { force: true })
  }
}

/** Null when it is gone or, after a power cut, empty: either way nobody holds it. */
async function readRecord(path: string): Promise<LockRecord | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockRecord
  } catch (error) {
    if (error instanceof SyntaxError || errorCode(error) === 'ENOENT') return null
    throw error
  }
}

async function finished(path: string, record: LockRecord): Promise<string> {
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, JSON.stringify(record), { flag: 'wx', mode: 0o600 })
  return temporary
}

async function createOnce(path: string, record: LockRecord): Promise<boolean> {
  const temporary = await finished(path, record)
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(temporary, { force: true })
  }
}

async function replace(path: string, record: LockRecord): Promise<void> {
  await rename(await finished(path, record), path)
}

async function isHeld(record: LockRecord): Promise<boolean> {
  if (record.released) return false
  const { alive, started } = await processState(record.pid)
  return alive && (record.started === null || started === null || record.started === started)
}

/** Linux tells when a process started (in ticks since a boot it names) and whether it is only a zombie. */
async function processState(pid: number): Promise<{ alive: boolean; started: string | null }> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return { alive: false, started: null }
  }
  try {
    const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field is the command in parentheses and may hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { alive: fields[0] !== 'Z' && fields[0] !== 'X', started: `${boot}:${fields[19]}` }
  } catch {
    return { alive: true, started: null }
  }
}
