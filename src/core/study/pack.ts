/** Arrays of numbers that are kept as a machine has them. */
type Numbers = Uint8Array | Float64Array

/** Where an array of numbers stands among the bytes, in place of the array. */
interface Part {
  $part: 'bytes' | 'numbers'
  /** In bytes; a multiple of eight. */
  at: number
  /** How many numbers. */
  length: number
}

/** Plain data as a text, and the arrays of numbers in it as bytes. */
export interface Packed {
  json: string
  /** To stand one after the other, each from a multiple of eight. */
  parts: Uint8Array[]
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
  let at = 0
  const kept = replaced(value, (each) => {
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
  return { json: JSON.stringify(kept), parts }
}

const isPart = (value: unknown): value is Part => isRecord(value) && typeof value.$part === 'string'

/** What was packed. The arrays of numbers are the bytes themselves. Throws when these are too few. */
export function unpack(json: string, bytes: Uint8Array): unknown {
  return replaced(JSON.parse(json), (each) => {
    if (!isPart(each)) return each
    const Numbers = each.$part === 'bytes' ? Uint8Array : Float64Array
    return new Numbers(bytes.buffer as ArrayBuffer, bytes.byteOffset + each.at, each.length)
  })
}

/** Packs and unpacks, as a state that is kept and found again. */
export function repacked(value: unknown): unknown {
  const { json, parts } = pack(value)
  const bytes = new Uint8Array(parts.reduce((sum, part) => aligned(sum + part.byteLength), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at = aligned(at + part.byteLength)
  }
  return unpack(json, bytes)
}

/** Words as bytes, to be made words again only when they are asked for, and back. */
export const wordBytes = (words: readonly string[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(words))
export const wordsOf = (bytes: Uint8Array): string[] =>
  JSON.parse(new TextDecoder().decode(bytes)) as string[]
