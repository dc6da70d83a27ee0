/**
 * Boosted regression trees as a file holds them. A tree is a list of nodes in rows of four: the number of the feature
 * asked for, the threshold, and the rows to go to at most it and above it; a row's complement (-1 - i) is the i-th leaf.
 */
export interface Trees {
  base: number
  trees: { nodes: number[]; leaves: number[] }[]
}

/** The sum of all trees for a row of features: log-odds (Friedman 2001). */
export function sumTrees({ base, trees }: Trees, row: ArrayLike<number>): number {
  let sum = base
  for (const { nodes, leaves } of trees) {
    let at = 0
    while (at >= 0) {
      const i = at * 4
      at = row[nodes[i]!]! <= nodes[i + 1]! ? nodes[i + 2]! : nodes[i + 3]!
    }
    sum += leaves[-1 - at]!
  }
  return sum
}
