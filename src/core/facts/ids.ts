import type { Span } from '#core/text/segment'
import type { FactId } from './fact'

const OFFSET = 0xcbf29ce484222325n
const PRIME = 0x100000001b3n
const MASK = 0xffffffffffffffffn

/** FNV-1a over the UTF-16 units of a string, 64 bits (Fowler, Noll, Vo; RFC 9923). */
function hash(text: string): bigint {
  let value = OFFSET
  for (let at = 0; at < text.length; at++) value = ((value ^ BigInt(text.charCodeAt(at))) * PRIME) & MASK
  return value
}

/** A fact's id: short, and the same wherever the sentence and the place of the answer in it are the same. */
export const factId = (sentence: string, { start, end }: Span): FactId =>
  hash(`${start} ${end} ${sentence}`).toString(36)
