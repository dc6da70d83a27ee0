/** Some values from one up to below the other; `to` null is without end. */
export interface Bin {
  from: number
  to: number | null
  cards: number
}

/** How values lie. */
export interface Spread {
  /** The value in the middle, of an even number the mean of the two; null of none. */
  median: number | null
  /** The lowest first, empty ones among them. */
  bins: Bin[]
}

/**
 * How values lie.
 *
 * @param values is put in order
 * @param begins where bins begin, ascending: what is below the first is in the first, the last has no end
 */
export function spreadOf(values: Float64Array, begins: readonly number[]): Spread {
  values.sort()
  const bins = begins.map((from, n): Bin => ({ from, to: begins[n + 1] ?? null, cards: 0 }))
  let bin = 0
  for (const value of values) {
    while (bin + 1 < begins.length && value >= begins[bin + 1]!) bin += 1
    bins[bin]!.cards += 1
  }
  const half = values.length >> 1
  if (values.length === 0) return { median: null, bins }
  const median = values.length % 2 === 1 ? values[half]! : (values[half - 1]! + values[half]!) / 2
  return { median, bins }
}
