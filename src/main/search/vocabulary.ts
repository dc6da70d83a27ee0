/** Letters a word needs for one slip, and for two. */
const ONE_FROM = 4
const TWO_FROM = 8
/** Words taken in place of one. */
const MOST = 5

/** How many slips a word of that many letters may have. */
export const slipsOf = (length: number): number => (length >= TWO_FROM ? 2 : length >= ONE_FROM ? 1 : 0)

/**
 * How many letters are to be put in, left out, changed or swapped with their neighbour to make one word of another
 * (optimal string alignment); `most + 1` when more than `most`.
 */
export function slips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
      least = Math.min(least, cost)
    }
    if (least > most) return most + 1
    before = row
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/** All words of the library, to find what was meant by one that is not among them. */
export interface Vocabulary {
  add: (words: readonly string[]) => void
  /** The nearest words that begin with the same letter, the nearest first and of these those in more texts. */
  near: (word: string) => string[]
}

export function createVocabulary(): Vocabulary {
  /** By first letter; with how many texts have it. */
  const byLetter = new Map<string, Map<string, number>>()
  return {
    add(words) {
      for (const word of words) {
        const letter = word[0]!
        let known = byLetter.get(letter)
        if (!known) {
          known = new Map()
          byLetter.set(letter, known)
        }
        known.set(word, (known.get(word) ?? 0) + 1)
      }
    },
    near(word) {
      const most = slipsOf(word.length)
      const found: { word: string; slips: number; texts: number }[] = []
      for (const [other, texts] of most > 0 ? (byLetter.get(word[0]!) ?? []) : []) {
        if (Math.abs(other.length - word.length) > most) continue
        const count = slips(word, other, most)
        if (count <= most) found.push({ word: other, slips: count, texts })
      }
      found.sort((a, b) => a.slips - b.slips || b.texts - a.texts || (a.word < b.word ? -1 : 1))
      return found
        .filter((one) => one.slips === found[0]!.slips)
        .slice(0, MOST)
        .map((one) => one.word)
    },
  }
}
