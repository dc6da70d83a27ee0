import { contentWords } from '#core/sentences/lexicon'

/** How many of the words of the shorter of two sentences the other has too, 0 to 1; function words do not count. */
export function sharedWords(a: string, b: string): number {
  const one = new Set(contentWords(a))
  const other = new Set(contentWords(b))
  const shared = [...one].filter((word) => other.has(word)).length
  return shared / Math.max(1, Math.min(one.size, other.size))
}
