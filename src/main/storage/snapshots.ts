import { readFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Problem } from '#contract/app'
import { aligned, pack, unpack } from '#core/study/pack'
import { durableWrite, ensureFolder, errorCode } from './durable'
import { setAside } from './json'
import type { Position, Through } from './log'

interface Snapshot {
  v: number
  through: Record<string, Position>
  state: unknown
}

export interface Snapshots {
  readonly problems: readonly Problem[]
  /** Null when there is none, it was damaged, or it is of another version: fold the log instead. */
  load: (name: string, version: number) => Promise<{ through: Through; state: unknown } | null>
  /** @param state as `pack` takes it */
  save: (name: string, version: number, through: Through, state: unknown) => Promise<void>
}

/** What a file begins with: eight letters, the check sum of all that follows, and how long the JSON is. */
const LETTERS = 'LECTERN\n'
const HEAD = 16

export const snapshotFile = (dir: string, name: string): string => join(dir, `${name}.snapshot`)

function encoded(snapshot: Snapshot): Uint8Array[] {
  const { json, parts } = pack(snapshot)
  const text = Buffer.from(json)
  const chunks = [text, ...parts]
    .flatMap((part) => [part, new Uint8Array(aligned(part.byteLength) - part.byteLength)])
    // Of no bytes at all the check sum is said to be 0, whatever it was before.
    .filter(({ byteLength }) => byteLength > 0)
  const head = Buffer.alloc(HEAD)
  head.write(LETTERS, 'latin1')
  head.writeUInt32LE(
    chunks.reduce((sum, chunk) => crc32(chunk, sum), 0),
    8,
  )
  head.writeUInt32LE(text.length, 12)
  return [head, ...chunks]
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false
  const { v, through } = value as Partial<Record<keyof Snapshot, unknown>>
  return (
    typeof v === 'number' &&
    typeof through === 'object' &&
    through !== null &&
    Object.values(through).every(
      (at: Partial<Position> | null) => Number.isInteger(at?.seq) && Number.isInteger(at?.count),
    )
  )
}

function decoded(bytes: Buffer): Snapshot {
  const isWhole =
    bytes.length >= HEAD &&
    bytes.toString('latin1', 0, LETTERS.length) === LETTERS &&
    bytes.readUInt32LE(8) === crc32(bytes.subarray(HEAD))
  if (!isWhole) throw new TypeError('not a whole snapshot')
  const end = HEAD + bytes.readUInt32LE(12)
  const value = unpack(bytes.toString('utf8', HEAD, end), bytes.subarray(aligned(end)))
  if (!isSnapshot(value)) throw new TypeError('not a snapshot')
  return value
}

/** A snapshot; null when there is none. Throws for a damaged one. Read in one go, since a start waits for it. */
export function readSnapshot(file: string, bytes?: Buffer | null): Snapshot | null {
  try {
    return decoded(bytes ?? readFileSync(file))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** All of a file, read by another thread; null when it cannot be, of which whoever needs it will be told. */
async function readAhead(file: string): Promise<Buffer | null> {
  try {
    const handle = await open(file, 'r')
    try {
      const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size)
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
      return bytesRead === bytes.length ? bytes : null
    } finally {
      await handle.close()
    }
  } catch {
    return null
  }
}

/**
 * States folded from the log, kept so that a start need not fold it again. All of them can be thrown away.
 *
 * @param ahead names of large ones that will be asked for: they are read from now on, as they are now
 */
export function openSnapshots(dir: string, ahead: readonly string[] = []): Snapshots {
  const problems: Problem[] = []
  const reading = new Map(ahead.map((name) => [name, readAhead(snapshotFile(dir, name))]))
  return {
    problems,
    async load(name, version) {
      const file = snapshotFile(dir, name)
      try {
        const bytes = await reading.get(name)
        reading.delete(name)
        const found = readSnapshot(file, bytes)
        if (found?.v !== version) return null
        return { through: new Map(Object.entries(found.through)), state: found.state }
      } catch {
        problems.push({ file, setAside: await setAside(file), recovered: 'rebuilt' })
        return null
      }
    },
    async save(name, version, through, state) {
      reading.delete(name)
      await ensureFolder(dir)
      const snapshot = { v: version, through: Object.fromEntries(through), state }
      await durableWrite(snapshotFile(dir, name), encoded(snapshot))
      // As they were once kept; nothing reads it any more.
      await rm(join(dir, `${name}.json`), { force: true })
    },
  }
}
