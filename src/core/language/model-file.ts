import type { Section } from './lay-out'
import type { Layout } from './linear'
import type { Scorer } from './scorer'
import { readSection } from './section'

/**
 * A model file: "LENG", then as 32-bit numbers, the lowest byte first, the version, the checksum of all after it and
 * the length of the header; then the header (JSON, UTF-8, filled up with spaces to a multiple of four bytes) and the
 * sections it names, one after the other (lay-out.ts). What is laid out is used where it lies, so that reading a large
 * file takes little longer than checking it.
 */
export interface Header {
  models: (Layout & { name: string })[]
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

const MAGIC = 0x474e454c
const VERSION = 3
const START = 16

/** Of the 32-bit numbers from `from` on: FNV-1a with whole numbers for bytes. */
function checksum(numbers: Int32Array, from: number): number {
  let h = 0x811c9dc5
  for (let i = from; i < numbers.length; i++) h = Math.imul(h ^ numbers[i]!, 0x01000193)
  return h | 0
}

/** The bytes where 32-bit numbers can be read from them: as they are, or in a copy that begins at a multiple of four. */
const aligned = (bytes: Uint8Array): Uint8Array => (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice())

const numbersOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array =>
  new Int32Array(buffer, byteOffset, byteLength >> 2)

/**
 * Reads a file that may not change any more: what is read looks into `given`. Throws an error that says so if the bytes
 * are no model file, of another version, or damaged.
 */
export function readModelFile(given: Uint8Array): ModelFile {
  if (given.length < START) throw new Error('This is not a language model: it is too short.')
  const bytes = aligned(given)
  const numbers = numbersOf(bytes)
  if (numbers[0] !== MAGIC) throw new Error('This is not a language model.')
  if (numbers[1] !== VERSION)
    throw new Error(`The language model is of version ${numbers[1]}, not ${VERSION}.`)
  if (bytes.length % 4 !== 0 || numbers[2] !== checksum(numbers, 3))
    throw new Error('The language model is damaged: its checksum does not fit.')
  let at = START + numbers[3]!
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(START, at))) as Header
  const models = new Map<string, Scorer>()
  for (const { name, ...layout } of header.models) {
    models.set(name, readSection(bytes.subarray(at, at + layout.bytes), layout))
    at += layout.bytes
  }
  return { header, models }
}

/** The bytes of a model file of named sections, in this order; `about` is what is not weights. */
export function writeModelFile(
  sections: readonly (Section & { name: string })[],
  about: Omit<Header, 'models'>,
): Uint8Array {
  const models = sections.map(({ name, layout }) => ({ name, ...layout }))
  const json = new TextEncoder().encode(JSON.stringify({ models, ...about } satisfies Header))
  const from = START + ((json.length + 3) & ~3)
  const file = new Uint8Array(from + sections.reduce((sum, { bytes }) => sum + bytes.length, 0))
  file.fill(0x20, START, from)
  file.set(json, START)
  let at = from
  for (const { bytes } of sections) {
    file.set(bytes, at)
    at += bytes.length
  }
  const numbers = numbersOf(file)
  numbers.set([MAGIC, VERSION, 0, from - START])
  numbers[2] = checksum(numbers, 3)
  return file
}
