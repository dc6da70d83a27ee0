/**
 * Boosted regression trees as a file holds them. A tree is a list of nodes in rows of four: the number of the feature
 * asked for, the threshold, and the rows to go to at most it and above it; a row's complement (-1 - i) is the i-th leaf.
 */
export interface Trees {
  base: number
  trees: { nodes: number[]; leaves: number[] }[]
}

/**
 * Some trees, each as a complete one of the same depth, an even number: no branch of the way down has then to be foretold
 * but by its number. Nodes of a tree are numbered by level, those below the i-th being 2i + 1 and 2i + 2, and its leaves
 * go on where these end. Room doubles with each level, so trees have to be shallow.
 */
interface Complete {
  depth: number
  features: Int32Array
  thresholds: Float64Array
  leaves: Float64Array
}

function complete({ trees }: Trees): Complete {
  const depthOf = (nodes: readonly number[], row: number): number =>
    row < 0 ? 0 : 1 + Math.max(depthOf(nodes, nodes[row * 4 + 2]!), depthOf(nodes, nodes[row * 4 + 3]!))
  const deepest = Math.max(0, ...trees.map(({ nodes }) => depthOf(nodes, 0)))
  const depth = deepest + (deepest % 2)
  const inner = 2 ** depth - 1
  const features = new Int32Array(trees.length * inner)
  const thresholds = new Float64Array(trees.length * inner).fill(Infinity)
  const leaves = new Float64Array(trees.length * (inner + 1))
  trees.forEach((tree, i) => {
    // A leaf that stands higher is met on all ways down from its place.
    const fill = (row: number, at: number): void => {
      if (at >= inner) {
        leaves[i * (inner + 1) + at - inner] = tree.leaves[-1 - row]!
        return
      }
      if (row >= 0) {
        features[i * inner + at] = tree.nodes[row * 4]!
        thresholds[i * inner + at] = tree.nodes[row * 4 + 1]!
      }
      fill(row < 0 ? row : tree.nodes[row * 4 + 2]!, 2 * at + 1)
      fill(row < 0 ? row : tree.nodes[row * 4 + 3]!, 2 * at + 2)
    }
    fill(0, 0)
  })
  return { depth, features, thresholds, leaves }
}

const known = new WeakMap<Trees, Complete>()

function completeOf(trees: Trees): Complete {
  const found = known.get(trees) ?? complete(trees)
  known.set(trees, found)
  return found
}

/** The sum of all trees for a row of features: log-odds (Friedman 2001). */
export function sumTrees(trees: Trees, row: ArrayLike<number>): number {
  const { depth, features, thresholds, leaves } = completeOf(trees)
  const inner = 2 ** depth - 1
  let sum = trees.base
  for (let root = 0, leaf = -inner; root < features.length; root += inner, leaf += inner + 1) {
    let at = 0
    // A number in the place of a branch, and two levels a round, which is half the rounds.
    while (at < inner) {
      at = 2 * at + 1 + Number(!(row[features[root + at]!]! <= thresholds[root + at]!))
      at = 2 * at + 1 + Number(!(row[features[root + at]!]! <= thresholds[root + at]!))
    }
    sum += leaves[leaf + at]!
  }
  return sum
}
