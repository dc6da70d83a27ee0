import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { Problem } from '#contract/app'
import { aligned, type LaterBytes, pack, unpack } from '#core/study/pack'
import { durableWrite, ensureFolder, errorCode } from './durable'
import { setAside } from './json'
import { type Later, laterOf } from './later'
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
  /** Tells of a snapshot found damaged after it was loaded: what it gave is to be folded from the log. */
  onSpoilt: (watch: (name: string) => void) => void
  /** @param state as `pack` takes it */
  save: (name: string, version: number, through: Through, state: unknown) => Promise<void>
}

/**
 * What a file begins with: eight letters, the check sum of what follows but for what is read later, how long the JSON
 * is, and where what is read later begins.
 */
const LETTERS = 'LECTERN2'
const HEAD = 24

export const snapshotFile = (dir: string, name: string): string => join(dir, `${name}.snapshot`)

function encoded(snapshot: Snapshot): Uint8Array[] {
  const { json, parts, later } = pack(snapshot)
  const text = Buffer.from(json)
  const chunks = [text, ...parts]
    .flatMap((part) => [part, new Uint8Array(aligned(part.byteLength) - part.byteLength)])
    // Of no bytes at all the check sum is said to be 0, whatever it was before.
    .filter(({ byteLength }) => byteLength > 0)
  const head = Buffer.alloc(HEAD)
  head.write(LETTERS, 'latin1')
  head.writeUInt32LE(text.length, 12)
  head.writeDoubleLE(
    chunks.reduce((sum, { byteLength }) => sum + byteLength, HEAD),
    16,
  )
  head.writeUInt32LE(
    [head.subarray(12), ...chunks].reduce((sum, chunk) => crc32(chunk, sum), 0),
    8,
  )
  return [head, ...chunks, ...later.map(({ length, read }) => read(0, length))]
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

/** Makes what is read later of a file, out of where it begins and how long it is. */
type Lend = (at: number, length: number) => LaterBytes

/** Throws for a damaged one. */
function decoded(file: string, lend: Lend): Snapshot | null {
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const head = Buffer.alloc(HEAD)
    readSync(handle, head, 0, HEAD, 0)
    // As an earlier version kept it.
    if (head.toString('latin1', 0, LETTERS.length) === 'LECTERN\n') return null
    const laterAt = head.readDoubleLE(16)
    const isOne = head.toString('latin1', 0, LETTERS.length) === LETTERS && laterAt >= HEAD && laterAt <= size
    if (!isOne) throw new TypeError('not a snapshot')
    const bytes = Buffer.allocUnsafeSlow(laterAt - HEAD)
    readSync(handle, bytes, 0, bytes.length, HEAD)
    if (head.readUInt32LE(8) !== crc32(bytes, crc32(head.subarray(12))))
      throw new TypeError('not a whole snapshot')
    const end = head.readUInt32LE(12)
    const later = (at: number, length: number) => {
      if (laterAt + at + length > size) throw new TypeError('not a whole snapshot')
      return lend(laterAt + at, length)
    }
    const value = unpack(bytes.toString('utf8', 0, end), bytes.subarray(aligned(end)), later)
    if (!isSnapshot(value)) throw new TypeError('not a snapshot')
    return value
  } finally {
    closeSync(handle)
  }
}

/** A snapshot; null when there is none. Throws for a damaged one. Read in one go, since a start waits for it. */
export function readSnapshot(
  file: string,
  lend: Lend = (at, length) => laterOf(file, at, length, () => {}).bytes,
): Snapshot | null {
  try {
    return decoded(file, lend)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** States folded from the log, kept so that a start need not fold it again. All of them can be thrown away. */
export function openSnapshots(dir: string): Snapshots {
  const problems: Problem[] = []
  const watchers: ((name: string) => void)[] = []
  /** What is read later of each file as it is now. */
  const lent = new Map<string, Later[]>()

  async function putAside(file: string): Promise<void> {
    problems.push({ file, setAside: await setAside(file), recovered: 'rebuilt' })
  }

  /** Reads the rest of a file that is about to be another, or gone. */
  function release(name: string): void {
    const some = lent.get(name) ?? []
    lent.delete(name)
    for (const { hold } of some) hold()
  }

  /** Once for each file: what else of it can be read stays readable until its state is made anew. */
  function spoilt(name: string): void {
    if (!lent.has(name)) return
    try {
      release(name)
    } catch {
      // Then it is gone, and so is what stood in it.
    }
    void putAside(snapshotFile(dir, name)).catch(() => {})
    for (const watch of watchers) watch(name)
  }

  return {
    problems,
    onSpoilt: (watch) => void watchers.push(watch),
    async load(name, version) {
      const file = snapshotFile(dir, name)
      try {
        const found = readSnapshot(file, (at, length) => {
          const later = laterOf(file, at, length, () => spoilt(name))
          lent.set(name, [...(lent.get(name) ?? []), later])
          return later.bytes
        })
        if (found?.v !== version) return null
        return { through: new Map(Object.entries(found.through)), state: found.state }
      } catch {
        await putAside(file)
        return null
      }
    },
    async save(name, version, through, state) {
      await ensureFolder(dir)
      const snapshot = { v: version, through: Object.fromEntries(through), state }
      const chunks = encoded(snapshot)
      release(name)
      await durableWrite(snapshotFile(dir, name), chunks)
      // As they were once kept; nothing reads it any more.
      await rm(join(dir, `${name}.json`), { force: true })
    },
  }
}
