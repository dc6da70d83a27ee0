/**
 * A 32-bit number out of words, the same every time: FNV-1a (Fowler, Noll, Vo; RFC 9923) over UTF-16 units from `from`
 * to `to`. Weights on disk are keyed by it, so a change here makes every model file meaningless.
 */
export function hashText(text: string, from = 0, to = text.length): number {
  let h = 0x811c9dc5
  for (let i = from; i < to; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  }
  return h | 0
}
