/**
 * An averaged perceptron over hashed features (Collins 2002; Freund & Schapire 1999). A feature gets a row of weights
 * the first time it is part of an update. `score` is the `Scorer` of src/core/language/scorer.ts.
 */
export class Perceptron {
  constructor(classes) {
    this.classes = classes
    this.capacity = 1 << 16
    this.keys = new Int32Array(this.capacity)
    this.rows = new Int32Array(this.capacity) // row + 1, 0 for a free slot
    this.count = 0
    this.weights = new Float32Array(classes << 14)
    this.sums = new Float64Array(classes << 14)
    this.hits = new Int32Array(1 << 14)
    this.time = 1
    this.closed = false
  }

  /**
   * A model without weights that knows only the features with the `most` greatest ones of this trained model. Trained
   * anew, it makes up for much of what the others did.
   */
  selected(most) {
    const sized = [...this.entries()].map(([key, weights]) => ({ key, size: spread(weights) }))
    sized.sort((a, b) => b.size - a.size || a.key - b.key)
    const model = new Perceptron(this.classes)
    for (const { key } of sized.slice(0, most)) model.rowFor(key | 0)
    model.closed = true
    return model
  }

  row(key) {
    const mask = this.capacity - 1
    for (let slot = key & mask; ; slot = (slot + 1) & mask) {
      const row = this.rows[slot]
      if (row === 0) return -1 - slot
      if (this.keys[slot] === key) return row - 1
    }
  }

  score(features, count, scores) {
    const { classes, weights } = this
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const row = this.row(features[i])
      if (row < 0) continue
      const from = row * classes
      for (let c = 0; c < classes; c++) scores[c] += weights[from + c]
    }
  }

  /** Makes `good` likelier and `bad` less so where these features stand. */
  update(features, count, good, bad, step = 1) {
    for (let i = 0; i < count; i++) {
      const row = this.closed ? this.row(features[i]) : this.rowFor(features[i])
      if (row < 0) continue
      const from = row * this.classes
      this.weights[from + good] += step
      this.sums[from + good] += step * this.time
      this.weights[from + bad] -= step
      this.sums[from + bad] -= step * this.time
      this.hits[row]++
    }
  }

  rowFor(key) {
    let row = this.row(key)
    if (row >= 0) return row
    if (this.count * 2 >= this.capacity) {
      this.rehash()
      row = this.row(key)
    }
    if ((this.count + 1) * this.classes > this.weights.length) {
      this.weights = grown(this.weights)
      this.sums = grown(this.sums)
    }
    if (this.count + 1 > this.hits.length) this.hits = grown(this.hits)
    this.keys[-1 - row] = key
    this.rows[-1 - row] = ++this.count
    return this.count - 1
  }

  rehash() {
    const { keys, rows } = this
    this.capacity *= 2
    this.keys = new Int32Array(this.capacity)
    this.rows = new Int32Array(this.capacity)
    for (let i = 0; i < keys.length; i++) {
      if (rows[i] === 0) continue
      const slot = -1 - this.row(keys[i])
      this.keys[slot] = keys[i]
      this.rows[slot] = rows[i]
    }
  }

  /** Every weight becomes its mean over all steps; training ends with this. */
  average() {
    for (let i = 0; i < this.count * this.classes; i++) this.weights[i] -= this.sums[i] / this.time
    return this
  }

  /** [[key, row of weights]], by ascending unsigned key. */
  *entries() {
    const slots = [...this.rows.keys()].filter((slot) => this.rows[slot] > 0)
    slots.sort((a, b) => (this.keys[a] >>> 0) - (this.keys[b] >>> 0))
    for (const slot of slots) {
      const from = (this.rows[slot] - 1) * this.classes
      yield [this.keys[slot] >>> 0, this.weights.subarray(from, from + this.classes)]
    }
  }
}

/** How far apart a feature's weights are. */
export function spread(weights) {
  let least = 0
  let most = 0
  for (const weight of weights) {
    if (weight < least) least = weight
    if (weight > most) most = weight
  }
  return most - least
}

function grown(array) {
  const larger = new array.constructor(array.length * 2)
  larger.set(array)
  return larger
}

/** A repeatable order of training: numbers from 0 to `below`, from a seed. */
export function randomiser(seed) {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

export function shuffled(list, random) {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = random(i + 1)
    ;[copy[i], copy[j]] = [copy[j], copy[i]]
  }
  return copy
}
