/**
 * A 32-bit hash of a feature of one template (`kind`) and up to three values. The weights on disk are keyed by them, so
 * a change here makes every model file meaningless.
 */
export function feature(kind: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(kind + 1, 0x9e3779b1)
  h = Math.imul(h ^ a, 0x85ebca6b)
  h ^= h >>> 15
  h = Math.imul(h ^ b, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h ^ c, 0x27d4eb2f)
  return h ^ (h >>> 16)
}
