/** A list with one thing moved to another place, the others closing up. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = [...list]
  const [one] = rest.splice(from, 1)
  rest.splice(Math.min(Math.max(to, 0), list.length - 1), 0, one!)
  return rest
}

/** For each thing of a list, in the order it was given, its place from 1 in the order it was put. */
export const placesOf = (order: readonly number[]): string[] => order.map((_, n) => `${order.indexOf(n) + 1}`)

/** What stands in each row, by its number among the answers; null where nothing does. */
export type Rows = readonly (number | null)[]

/** The rows with an answer put into one of them: out of the row it was in, or out altogether where it is there already. */
export function put(rows: Rows, at: number, answer: number): Rows {
  const isThere = rows[at] === answer
  return rows.map((one, n) => (n === at ? (isThere ? null : answer) : one === answer ? null : one))
}

/** The next row without an answer, after one and then from the first; null when all have one. */
export function nextOpen(rows: Rows, after: number): number | null {
  const turned = [...rows.keys()].map((n) => (after + 1 + n) % rows.length)
  return turned.find((n) => rows[n] === null) ?? null
}
