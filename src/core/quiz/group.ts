const FEWEST = 3
const MOST = 4

/**
 * Three or four that all go together in pairs, by preference those that come first; none where there are no three.
 *
 * @param fits whether two may stand in one question, whichever comes first
 */
export function together<T>(all: readonly T[], fits: (a: T, b: T) => boolean): T[] {
  const known = new Map<number, boolean>()
  const isFit = (a: number, b: number): boolean => {
    const pair = a * all.length + b
    const fit = known.get(pair) ?? fits(all[a]!, all[b]!)
    known.set(pair, fit)
    return fit
  }
  let best: number[] = []
  for (let from = 0; from < all.length && best.length < MOST; from++) {
    const group: number[] = []
    for (let n = from; n < all.length && group.length < MOST; n++) {
      if (group.every((other) => isFit(other, n))) group.push(n)
    }
    if (group.length > best.length) best = group
  }
  return best.length < FEWEST ? [] : best.map((n) => all[n]!)
}
