import { randomiser } from './train-perceptron.mjs'

/**
 * Gradient-boosted trees for a share between 0 and 1: logistic loss, second-order leaves, histograms (Friedman 2001;
 * Chen & Guestrin 2016). Deterministic: the same rows and settings give the same trees.
 */

const DEFAULTS = {
  trees: 160,
  depth: 4,
  rate: 0.08,
  rows: 0.8,
  features: 0.5,
  bins: 16,
  l2: 3,
  least: 15,
  seed: 1,
}

/** Thresholds of a feature: values that cut its rows into at most `bins` parts of like size. */
function cutsOf(values, bins) {
  const sorted = Float64Array.from(values).sort()
  const distinct = [...new Set(sorted)]
  if (distinct.length <= bins) return distinct.slice(0, -1).map((value, i) => (value + distinct[i + 1]) / 2)
  const cuts = new Set()
  for (let b = 1; b < bins; b++) {
    const at = Math.floor((b * sorted.length) / bins)
    const [low, high] = [sorted[at - 1], sorted[at]]
    if (low !== high) cuts.add((low + high) / 2)
    else {
      const next = distinct[distinct.indexOf(high) + 1]
      if (next !== undefined) cuts.add((high + next) / 2)
    }
  }
  return [...cuts].sort((a, b) => a - b)
}

/** Rows put into bins, feature by feature; what trees are grown from, made once for many of them. */
export function binned(rows, bins = DEFAULTS.bins) {
  const count = rows[0].length
  const cuts = []
  const columns = []
  for (let f = 0; f < count; f++) {
    const values = rows.map((row) => row[f])
    const own = cutsOf(values, bins)
    cuts.push(own)
    columns.push(Uint8Array.from(values, (value) => binOf(own, value)))
  }
  const used = cuts.flatMap((own, f) => (own.length > 0 ? [f] : []))
  return { cuts, columns, used, ...bundled(cuts, columns, used, rows.length) }
}

/**
 * Features of two bins of which no row has two at once, such as "is a noun" and "is a verb", share one column of
 * their numbers, so that one pass over the rows serves them all (Ke and others 2017).
 */
function bundled(cuts, columns, used, count) {
  const bundles = []
  const groupOf = new Map()
  for (const feature of used) {
    if (cuts[feature].length > 1) continue
    const column = columns[feature]
    const fits = ({ shared, members }) => {
      if (members.length > 60) return false
      for (let i = 0; i < count; i++) if (column[i] === 1 && shared[i] !== 0) return false
      return true
    }
    let bundle = bundles.find(fits)
    if (!bundle) {
      bundle = { shared: new Uint8Array(count), members: [] }
      bundles.push(bundle)
    }
    bundle.members.push(feature)
    const number = bundle.members.length
    for (let i = 0; i < count; i++) if (column[i] === 1) bundle.shared[i] = number
    groupOf.set(feature, bundles.indexOf(bundle))
  }
  return { bundles, groupOf }
}

function binOf(cuts, value) {
  let bin = 0
  while (bin < cuts.length && value > cuts[bin]) bin++
  return bin
}

/** Trees for rows (lists of numbers) and targets (0 to 1), with `weights` of the rows where they differ. */
export function trainTrees(rows, targets, options = {}, table = binned(rows, options.bins)) {
  const settings = { ...DEFAULTS, ...options }
  const { weights = new Float64Array(rows.length).fill(1) } = options
  const random = randomiser(settings.seed)
  const share = () => random(1 << 24) / (1 << 24)
  let positive = 0
  let total = 0
  for (let i = 0; i < rows.length; i++) {
    positive += targets[i] * weights[i]
    total += weights[i]
  }
  const base = Math.log(positive / (total - positive))
  const scores = new Float64Array(rows.length).fill(base)
  const slopes = new Float64Array(rows.length)
  const curves = new Float64Array(rows.length)
  const trees = []
  for (let t = 0; t < settings.trees; t++) {
    for (let i = 0; i < rows.length; i++) {
      const p = 1 / (1 + Math.exp(-scores[i]))
      slopes[i] = (targets[i] - p) * weights[i]
      curves[i] = p * (1 - p) * weights[i]
    }
    const sample = []
    for (let i = 0; i < rows.length; i++) if (share() < settings.rows) sample.push(i)
    const features = table.used.filter(() => share() < settings.features)
    const tree = grow(table, features, Int32Array.from(sample), slopes, curves, settings)
    trees.push(tree)
    for (let i = 0; i < rows.length; i++) {
      let at = 0
      while (at >= 0) {
        const n = tree.nodes[at]
        at = table.columns[n.feature][i] <= n.bin ? n.low : n.high
      }
      scores[i] += tree.leaves[-1 - at]
    }
  }
  return {
    base: round(base),
    trees: trees.map(({ nodes, leaves }) => ({
      nodes: nodes.flatMap(({ feature, bin, low, high }) => [
        feature,
        Number(table.cuts[feature][bin].toPrecision(5)),
        low,
        high,
      ]),
      leaves: leaves.map(round),
    })),
  }
}

const round = (value) => Number(value.toPrecision(3))

function grow(table, features, sample, slopes, curves, { depth, rate, l2, least }) {
  const nodes = []
  const leaves = []
  const leaf = (rows) => {
    let [g, h] = [0, 0]
    for (const i of rows) {
      g += slopes[i]
      h += curves[i]
    }
    leaves.push((rate * g) / (h + l2))
    return -leaves.length
  }
  const build = (rows, left) => {
    const split = left > 0 ? bestSplit(table, features, rows, slopes, curves, l2, least) : undefined
    if (!split) return leaf(rows)
    const { feature, bin } = split
    const column = table.columns[feature]
    const node = { feature, bin }
    const at = nodes.push(node) - 1
    node.low = build(
      rows.filter((i) => column[i] <= bin),
      left - 1,
    )
    node.high = build(
      rows.filter((i) => column[i] > bin),
      left - 1,
    )
    return at
  }
  const root = build(sample, depth)
  // A tree of one leaf asks for any feature and goes there either way.
  if (root < 0) nodes.push({ feature: table.used[0] ?? 0, bin: 0, low: root, high: root })
  return { nodes, leaves }
}

function bestSplit(table, features, rows, slopes, curves, l2, least) {
  const { cuts, columns, bundles, groupOf } = table
  let [sumG, sumH] = [0, 0]
  for (const i of rows) {
    sumG += slopes[i]
    sumH += curves[i]
  }
  const whole = (sumG * sumG) / (sumH + l2)
  let best
  let most = 1e-6
  const g = new Float64Array(64)
  const h = new Float64Array(64)
  const n = new Int32Array(64)
  const count = (column, bins) => {
    g.fill(0, 0, bins)
    h.fill(0, 0, bins)
    n.fill(0, 0, bins)
    for (let k = 0; k < rows.length; k++) {
      const i = rows[k]
      const bin = column[i]
      g[bin] += slopes[i]
      h[bin] += curves[i]
      n[bin]++
    }
  }
  const offer = (feature, bin, highG, highH, highN) => {
    if (highN < least || rows.length - highN < least) return
    const lowG = sumG - highG
    const gain = (highG * highG) / (highH + l2) + (lowG * lowG) / (sumH - highH + l2) - whole
    if (gain <= most) return
    most = gain
    best = { feature, bin }
  }
  const wanted = new Set(features)
  const groups = new Set(features.flatMap((feature) => groupOf.get(feature) ?? []))
  for (const group of groups) {
    const { shared, members } = bundles[group]
    count(shared, members.length + 1)
    members.forEach((feature, m) => {
      if (wanted.has(feature)) offer(feature, 0, g[m + 1], h[m + 1], n[m + 1])
    })
  }
  for (const feature of features) {
    if (groupOf.has(feature)) continue
    const bins = cuts[feature].length + 1
    count(columns[feature], bins)
    let [highG, highH, highN] = [0, 0, 0]
    for (let bin = bins - 2; bin >= 0; bin--) {
      highG += g[bin + 1]
      highH += h[bin + 1]
      highN += n[bin + 1]
      offer(feature, bin, highG, highH, highN)
    }
  }
  return best
}
