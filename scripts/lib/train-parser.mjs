import { Perceptron, randomiser, shuffled } from './train-perceptron.mjs'

const EXPLORE = 0.9

/**
 * The parser's models, with a dynamic oracle (Goldberg & Nivre 2013): training follows the parser into its own
 * mistakes. Sentences carry `w`, `tags` (predicted), `heads` (the root's is n) and `labels`.
 */
export function trainParser(core, sentences, relations, epochs, models = {}) {
  const { moves = new Perceptron(3), labels = new Perceptron(relations.length) } = models
  const random = randomiser(3)
  const features = new Int32Array(core.MOST_FEATURES)
  const scores = new Float64Array(3)
  const labelScores = new Float64Array(relations.length)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) {
      const s = core.start(sentence.w, sentence.tags, core.ROOT_TAG, relations.length)
      while (!core.ended(s)) {
        const count = core.moveFeatures(s, features)
        moves.score(features, count, scores)
        const costs = costsOf(core, s, sentence.heads)
        const guess = core.bestMove(s, scores)
        const least = Math.min(...costs)
        let good = -1
        for (let move = 0; move < 3; move++) {
          if (costs[move] === least && (good < 0 || scores[move] > scores[good])) good = move
        }
        if (costs[guess] !== least) moves.update(features, count, good, guess)
        moves.time++
        const follow = costs[guess] === least || (epoch > 0 && random(1000) < EXPLORE * 1000)
        const move = follow ? guess : good
        if (move === core.SHIFT) core.shift(s)
        else core.attach(s, move, labelled(s, move, sentence))
      }
    }
  }
  return { moves: moves.average(), labels: labels.average() }

  function labelled(s, move, sentence) {
    const head = core.headOf(s, move)
    const dependent = s.stack[s.depth - 1]
    if (head === s.n) return 0
    const count = core.labelFeatures(s, head, dependent, features)
    labels.score(features, count, labelScores)
    labelScores[0] = -Infinity
    const guess = core.best(labelScores, relations.length)
    labels.time++
    const gold = sentence.labels[dependent]
    if (sentence.heads[dependent] !== head || guess === gold) return guess
    labels.update(features, count, gold, guess)
    return guess
  }
}

/** How many arcs of the gold tree each move puts out of reach; Infinity where it is not legal. */
export function costsOf(core, s, heads) {
  const costs = [Infinity, Infinity, Infinity]
  const { stack, depth, front, n } = s
  if (core.legal(s, core.SHIFT)) {
    let cost = 0
    for (let k = 0; k < depth; k++) {
      if (heads[stack[k]] === front) cost++
      if (k < depth - 1 && heads[front] === stack[k]) cost++
    }
    costs[core.SHIFT] = cost
  }
  if (depth === 0) return costs
  const top = stack[depth - 1]
  let below = 0
  for (let d = front; d < n; d++) if (heads[d] === top) below++
  if (core.legal(s, core.LEFT)) {
    const lost = heads[top] > front || (depth > 1 && heads[top] === stack[depth - 2]) ? 1 : 0
    costs[core.LEFT] = below + lost
  }
  if (core.legal(s, core.RIGHT)) costs[core.RIGHT] = below + (heads[top] >= front ? 1 : 0)
  return costs
}
