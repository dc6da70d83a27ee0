/** A stretch of two texts laid over each other: in both, only in what was written, or only in what is right. */
export interface Stretch {
  words: string
  of: 'both' | 'written' | 'right'
}

/** Of longer answers nobody looks at single letters. */
const LONGEST = 200
/** With less in common the letters that agree do so by chance. */
const LEAST = 0.5

/** For each pair of beginnings, how many characters they have in common in the same order. */
function commons(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] = same(a[i - 1]!, b[j - 1]!)
        ? table[i - 1]![j - 1]! + 1
        : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
  return table
}

/** Capitals are no mistake. */
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/**
 * What was written against what is right, letter by letter (a longest common subsequence); null where they have so
 * little in common that it would say nothing.
 */
export function difference(written: string, right: string): Stretch[] | null {
  const [a, b] = [[...written.trim()], [...right.trim()]]
  if (a.length === 0 || Math.max(a.length, b.length) > LONGEST) return null
  const table = commons(a, b)
  if (table[a.length]![b.length]! < LEAST * Math.max(a.length, b.length)) return null
  const letters: Stretch[] = []
  let [i, j] = [a.length, b.length]
  while (i > 0 || j > 0) {
    if (i > 0 && j > 0 && same(a[i - 1]!, b[j - 1]!)) {
      letters.push({ words: b[j - 1]!, of: 'both' })
      i--
      j--
    } else if (j > 0 && (i === 0 || table[i]![j - 1]! >= table[i - 1]![j]!)) {
      letters.push({ words: b[--j]!, of: 'right' })
    } else letters.push({ words: a[--i]!, of: 'written' })
  }
  return joined(letters.reverse())
}

function joined(letters: readonly Stretch[]): Stretch[] {
  const stretches: Stretch[] = []
  for (const { words, of } of letters) {
    const last = stretches.at(-1)
    if (last?.of === of) last.words += words
    else stretches.push({ words, of })
  }
  return stretches
}
