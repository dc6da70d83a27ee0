import { isRecord } from '#core/text/record'
import { PlainError } from '#main/errors'

/** Bytes. A hundred thousand marks come to about as much. */
const LARGEST = 128 * 1024 ** 2
/** Annotations nest less than ten deep. */
const DEEPEST = 64

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Whether brackets outside of strings nest deeper than any honest file's. */
function isDeep(text: string): boolean {
  let depth = 0
  let inString = false
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n)
    if (inString) {
      if (unit === BACKSLASH) n++
      else if (unit === QUOTE) inString = false
    } else if (unit === QUOTE) inString = true
    else if (unit === 0x7b || unit === 0x5b) {
      if (++depth > DEEPEST) return true
    } else if (unit === 0x7d || unit === 0x5d) depth--
  }
  return false
}

/** A file from anywhere as JSON. PlainError, in words for the reader, when it is none or of no honest size. */
export function readJsonFile(bytes: Uint8Array): unknown {
  if (bytes.length > LARGEST) throw new PlainError('This file is too large for a file of annotations.')
  const text = new TextDecoder().decode(bytes)
  if (isDeep(text)) throw new PlainError('This file is nested too deeply for a file of annotations.')
  try {
    return JSON.parse(text)
  } catch {
    throw new PlainError('This file is not a file of annotations: it is not JSON.')
  }
}

/** A field of an object from anywhere; never one that comes from a prototype. */
export const get = (of: unknown, name: string): unknown =>
  isRecord(of) && Object.hasOwn(of, name) ? of[name] : undefined

/** JSON-LD writes one thing as itself and several as a list. */
export const several = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/** A string, of at most `most` UTF-16 units; undefined for what is none. */
export const wordsIn = (value: unknown, most: number): string | undefined =>
  typeof value === 'string' && value.length <= most ? value : undefined
