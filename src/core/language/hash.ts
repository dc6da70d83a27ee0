/**
 * 32-bit hashes of words and of features. The weights on disk are keyed by them, so a change here makes every
 * model file meaningless.
 */

/** FNV-1a over UTF-16 units from `from` to `to`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  }
  return h | 0
}

/** A feature of one template (`kind`) and up to three values. */
export function feature(kind: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(kind + 1, 0x9e3779b1)
  h = Math.imul(h ^ a, 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h ^ b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h ^ c, 0x27d4eb2f)
  return h ^ (h >>> 16)
}
