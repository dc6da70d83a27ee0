/** Arrays of numbers that are kept as a machine has them. */
type Numbers = Uint8Array | Float64Array

/** So many bytes that they are not read at once, but each stretch of them when it is asked for. */
export class LaterBytes {
  /**
   * @param read throws when they cannot be read
   * @param spoilt told by whoever finds that what was read is not what was kept
   */
  constructor(
    readonly length: number,
    readonly read: (from: number, to: number) => Uint8Array,
    readonly spoilt: () => void = () => {},
  ) {}

  static of(bytes: Uint8Array): LaterBytes {
    return new LaterBytes(bytes.length, (from, to) => bytes.subarray(from, to))
  }
}

/** Where an array of numbers stands among the bytes, in place of the array; what is read later, among the later ones. */
interface Part {
  $part: 'bytes' | 'numbers' | 'later'
  /** In bytes; a multiple of eight, but for what is read later. */
  at: number
  /** How many numbers. */
  length: number
}

/** Plain data as a text, and the arrays of numbers in it as bytes. */
export interface Packed {
  json: string
  /** To stand one after the other, each from a multiple of eight. */
  parts: Uint8Array[]
  /** To stand one after the other, after all else. */
  later: LaterBytes[]
}

const isNumbers = (value: unknown): value is Numbers =>
  value instanceof Uint8Array || value instanceof Float64Array

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The next multiple of eight, which is where numbers can be read in place. */
export const aligned = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** An object with its fields, and theirs, replaced. What is in lists stays: those can be very long. */
function replaced(value: unknown, of: (value: unknown) => unknown): unknown {
  const one = of(value)
  if (one !== value || !isRecord(value)) return one
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, replaced(each, of)]))
}

/**
 * Makes bytes of plain data, in which fields of objects (not of what is in lists) may be arrays of numbers: those of
 * a hundred thousand things are written and read as they are, where JSON would take a second.
 */
export function pack(value: unknown): Packed {
  const parts: Uint8Array[] = []
  const later: LaterBytes[] = []
  let at = 0
  let laterAt = 0
  const kept = replaced(value, (each) => {
    if (each instanceof LaterBytes) {
      const part: Part = { $part: 'later', at: laterAt, length: each.length }
      later.push(each)
      laterAt += each.length
      return part
    }
    if (!isNumbers(each)) return each
    const part: Part = {
      $part: each instanceof Uint8Array ? 'bytes' : 'numbers',
      at,
      length: each.length,
    }
    parts.push(new Uint8Array(each.buffer, each.byteOffset, each.byteLength))
    at = aligned(at + each.byteLength)
    return part
  })
  return { json: JSON.stringify(kept), parts, later }
}

const isPart = (value: unknown): value is Part => isRecord(value) && typeof value.$part === 'string'

/**
 * What was packed. The arrays of numbers are the bytes themselves. Throws when these are too few.
 *
 * @param later gives so many of those that are read later, from a place on
 */
export function unpack(
  json: string,
  bytes: Uint8Array,
  later: (at: number, length: number) => LaterBytes,
): unknown {
  return replaced(JSON.parse(json), (each) => {
    if (!isPart(each)) return each
    if (each.$part === 'later') return later(each.at, each.length)
    const Numbers = each.$part === 'bytes' ? Uint8Array : Float64Array
    return new Numbers(bytes.buffer as ArrayBuffer, bytes.byteOffset + each.at, each.length)
  })
}

/** Packs and unpacks, as a state that is kept and found again. */
export function repacked(value: unknown): unknown {
  const { json, parts, later } = pack(value)
  const bytes = new Uint8Array(parts.reduce((sum, part) => aligned(sum + part.byteLength), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at = aligned(at + part.byteLength)
  }
  const rest = Uint8Array.from(later.flatMap(({ length, read }) => [...read(0, length)]))
  return unpack(json, bytes, (at, length) => LaterBytes.of(rest.subarray(at, at + length)))
}
