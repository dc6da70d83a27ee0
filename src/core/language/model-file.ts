import { type Layout, Linear, Pairs, Reader } from './linear'
import type { Scorer } from './scorer'

/**
 * A model file: "LENG", then as 32-bit numbers, the lowest byte first, the version, the checksum of all after it and
 * the length of the header; then the header (JSON, UTF-8) and the sections it names, one after the other.
 */
export interface Header {
  models: (Layout & { name: string; bytes: number })[]
  /** Relations by the parser's class. */
  relations: string[]
  /** Lemmas the rules do not give, by "word TAG". */
  lemmas: Record<string, string>
  /** Words, parted by spaces, by the parts of speech they have. */
  lexicon: Record<string, string>
}

export interface ModelFile {
  header: Header
  models: Map<string, Scorer>
}

export const MAGIC = 0x474e454c
export const VERSION = 2
const START = 16

/** Of the bytes from `from` on: FNV-1a, 32 bits. */
export function checksum(bytes: Uint8Array, from: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193)
  return h >>> 0
}

/** Throws an error that says so if the bytes are no model file, of another version, or damaged. */
export function readModelFile(bytes: Uint8Array): ModelFile {
  if (bytes.length < START) throw new Error('This is not a language model: it is too short.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) throw new Error('This is not a language model.')
  const version = view.getUint32(4, true)
  if (version !== VERSION) throw new Error(`The language model is of version ${version}, not ${VERSION}.`)
  if (view.getUint32(8, true) !== checksum(bytes, 12)) {
    throw new Error('The language model is damaged: its checksum does not fit.')
  }
  let at = START + view.getUint32(12, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, at))) as Header
  const models = new Map<string, Scorer>()
  for (const { name, bytes: length, ...layout } of header.models) {
    const reader = new Reader(bytes, at)
    const isPairs = layout.dense && layout.classes === 3
    models.set(name, isPairs ? new Pairs(reader, layout) : new Linear(reader, layout))
    at += length
  }
  return { header, models }
}
