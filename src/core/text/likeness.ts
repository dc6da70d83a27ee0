/**
 * Edit distance (Levenshtein) of two strings in UTF-16 units, or null when it is more than `most`.
 * With `freeStart`, `b` may begin anywhere before what is like `a`: both must end together.
 * Time grows with the length of `a` times the width of the band.
 */
export function editDistance(a: string, b: string, most: number, freeStart = false): number | null {
  if (most < 0) return null
  const far = most + 1
  if (!freeStart && Math.abs(a.length - b.length) > most) return null
  let row = Array.from({ length: b.length + 1 }, (_, j) => (freeStart ? 0 : Math.min(j, far)))
  for (let i = 1; i <= a.length; i++) {
    const next = new Array<number>(b.length + 1).fill(far)
    next[0] = Math.min(i, far)
    const low = freeStart ? 1 : Math.max(1, i - most)
    const high = freeStart ? b.length : Math.min(b.length, i + most)
    let least = next[0]
    for (let j = low; j <= high; j++) {
      const swap = row[j - 1]! + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      const cost = Math.min(swap, row[j]! + 1, next[j - 1]! + 1, far)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return null
    row = next
  }
  const distance = row[b.length]!
  return distance > most ? null : distance
}

/** How many units two strings have in common at their ends. */
export function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length)
  let n = 0
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++
  return n
}

export const reversed = (text: string): string => Array.from(text).reverse().join('')
