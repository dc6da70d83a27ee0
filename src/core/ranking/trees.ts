/**
 * Boosted regression trees as a file holds them. A tree is a list of nodes in rows of four: the number of the feature
 * asked for, the threshold, and the rows to go to at most it and above it; a row's complement (-1 - i) is the i-th leaf.
 */
export interface Trees {
  base: number
  trees: { nodes: number[]; leaves: number[] }[]
}

/** All nodes and leaves of some trees, each kind in one list; nodes and leaves are numbered through. */
interface Flat {
  roots: Int32Array
  features: Int32Array
  thresholds: Float64Array
  /** For each node where to go at most the threshold and above it; the complement of a number is a leaf. */
  next: Int32Array
  leaves: Float64Array
}

function flatten({ trees }: Trees): Flat {
  const count = trees.reduce((sum, { nodes }) => sum + nodes.length / 4, 0)
  const flat: Flat = {
    roots: new Int32Array(trees.length),
    features: new Int32Array(count),
    thresholds: new Float64Array(count),
    next: new Int32Array(count * 2),
    leaves: Float64Array.from(trees.flatMap(({ leaves }) => leaves)),
  }
  let node = 0
  let leaf = 0
  trees.forEach(({ nodes, leaves }, tree) => {
    const root = node
    flat.roots[tree] = root
    const numbered = (to: number): number => (to < 0 ? to - leaf : to + root)
    for (let i = 0; i < nodes.length; i += 4, node++) {
      flat.features[node] = nodes[i]!
      flat.thresholds[node] = nodes[i + 1]!
      flat.next[node * 2] = numbered(nodes[i + 2]!)
      flat.next[node * 2 + 1] = numbered(nodes[i + 3]!)
    }
    leaf += leaves.length
  })
  return flat
}

const known = new WeakMap<Trees, Flat>()

function flatOf(trees: Trees): Flat {
  const flat = known.get(trees) ?? flatten(trees)
  known.set(trees, flat)
  return flat
}

/** The sum of all trees for a row of features: log-odds (Friedman 2001). */
export function sumTrees(trees: Trees, row: ArrayLike<number>): number {
  const { roots, features, thresholds, next, leaves } = flatOf(trees)
  let sum = trees.base
  for (let tree = 0; tree < roots.length; tree++) {
    let at = roots[tree]!
    // A number in the place of a branch, which could not be foretold.
    while (at >= 0) at = next[at * 2 + Number(!(row[features[at]!]! <= thresholds[at]!))]!
    sum += leaves[-1 - at]!
  }
  return sum
}
