import { inflateRawSync } from 'node:zlib'
import { ImportError } from './format'

/** What one archive may cost. Sizes in bytes, those of files after unpacking. */
export interface ArchiveLimits {
  entries: number
  /** All files together, as declared. */
  total: number
  /** One file. */
  file: number
  /** Unpacked over packed size, of files larger than `RATIO_FROM`. */
  ratio: number
}

/** Bytes that are asked for some at a time, such as those of a file too large to be held. */
export interface ByteSource {
  readonly length: number
  /** Those from a place on; fewer where there are no more. */
  slice: (at: number, length: number) => Uint8Array
}

/** A ZIP archive whose list of contents was read and found within its limits; files are unpacked one at a time. */
export interface Archive {
  /** As the archive writes them, folders left out. Never used as paths on a disk. */
  names: readonly string[]
  /** Null when there is no such file. @throws ImportError when it is damaged or locked. */
  read: (name: string) => Uint8Array | null
  /** Unpacked size as declared, 0 when there is no such file. */
  size: (name: string) => number
}

interface Entry {
  name: string
  method: number
  locked: boolean
  packed: number
  size: number
  /** Where its local header is. */
  at: number
}

/** Below this a high ratio costs nothing: an empty page can be a thousand spaces. */
const RATIO_FROM = 1024 * 1024

const CUT_OFF = 'This file is damaged: its end is missing. Try to get it once more.'
const BROKEN = 'This file is damaged: its list of contents cannot be read.'
const BOMB = 'This file would unpack to far more than a book holds, so it was refused.'
export const LOCKED = 'This file is locked with a password, so Lectern cannot read it.'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
/** Bytes of a list of as many files as there can be, with names longer than any of ours. */
const LONGEST_LIST = 64 * 1024 ** 2

const inMemory = (bytes: Uint8Array): ByteSource => ({
  length: bytes.length,
  slice: (at, length) => bytes.subarray(at, at + length),
})
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Opens a ZIP archive (PKWARE APPNOTE 6.3.10, without ZIP64, which no book of a size we take needs). Only the list at
 * the end of the file counts; nothing is unpacked yet.
 * @throws ImportError when the list is cut off, damaged or beyond the limits.
 */
export function openArchive(from: Uint8Array | ByteSource, limits: ArchiveLimits): Archive {
  const bytes = from instanceof Uint8Array ? inMemory(from) : from
  const entries = new Map<string, Entry>()
  for (const entry of readList(bytes, limits)) {
    // Of two files of one name the first is meant; folders hold nothing.
    if (!entry.name.endsWith('/') && !entries.has(entry.name)) entries.set(entry.name, entry)
  }
  const alike = new Map([...entries].map(([name, entry]) => [likeness(name), entry]))
  const find = (name: string) => entries.get(name) ?? alike.get(likeness(name))
  return {
    names: [...entries.keys()],
    size: (name) => find(name)?.size ?? 0,
    read(name) {
      const entry = find(name)
      return entry ? unpack(bytes, entry, limits) : null
    },
  }
}

/** Some books name a file otherwise than their archive does: another case, accents as marks of their own. */
const likeness = (name: string) => name.normalize('NFC').toLowerCase()

function readList(bytes: ByteSource, limits: ArchiveLimits): Entry[] {
  const { count, at: listAt, end } = findEnd(bytes)
  if (count > limits.entries) throw new ImportError(BOMB)
  if (listAt > end || end - listAt > LONGEST_LIST) throw new ImportError(BROKEN)
  const list = bytes.slice(listAt, end - listAt)
  const view = viewOf(list)
  const entries: Entry[] = []
  let [total, packed, at] = [0, 0, 0]
  for (let n = 0; n < count; n++) {
    if (at + 46 > list.length || view.getUint32(at, true) !== CENTRAL) throw new ImportError(BROKEN)
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true))
    const entry: Entry = {
      name: new TextDecoder().decode(list.subarray(at + 46, at + 46 + nameLength!)),
      method: view.getUint16(at + 10, true),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    total += entry.size
    packed += entry.packed
    // Files that share their packed bytes add up to more than there is.
    const isBomb = entry.size > RATIO_FROM && entry.size > entry.packed * limits.ratio
    if (isBomb || total > limits.total || packed > bytes.length) throw new ImportError(BOMB)
    entries.push(entry)
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

/** What the end record says, and where it is; it may be followed by a comment. */
function findEnd(bytes: ByteSource): { count: number; at: number; end: number } {
  const from = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT)
  const view = viewOf(bytes.slice(from, END_LENGTH + LONGEST_COMMENT))
  for (let at = view.byteLength - END_LENGTH; at >= 0; at--)
    if (view.getUint32(at, true) === END)
      return { count: view.getUint16(at + 10, true), at: view.getUint32(at + 16, true), end: from + at }
  throw new ImportError(CUT_OFF)
}

function unpack(bytes: ByteSource, entry: Entry, limits: ArchiveLimits): Uint8Array {
  const { at, method, packed, size, locked } = entry
  const damaged = () => new ImportError(`This file is damaged: “${entry.name}” in it cannot be unpacked.`)
  if (locked) throw new ImportError(LOCKED)
  if (size > limits.file) throw new ImportError(BOMB)
  const head = viewOf(bytes.slice(at, 30))
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) throw damaged()
  const start = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const data = bytes.slice(start, packed)
  if (data.length !== packed || (method !== 0 && method !== 8)) throw damaged()
  if (method === 0) return data
  try {
    // What holds more than it declares is given up there, however much more it is.
    const out = inflateRawSync(data, { maxOutputLength: Math.max(size, 1) })
    if (out.length === size) return out
  } catch {
    throw damaged()
  }
  throw damaged()
}
