import type { Scorer } from './scorer'

/** Reads a section of a model file from `at` on; what is read past the end is an error. */
export class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  byte(): number {
    const byte = this.bytes[this.at++]
    if (byte === undefined) throw new Error('The section ends too soon.')
    return byte
  }

  /** A number with its sign in the lowest bit. */
  signed(): number {
    const value = this.varint()
    return value & 1 ? -(value + 1) / 2 : value / 2
  }

  /** An unsigned number of up to 32 bits, seven a byte, the lowest first. */
  varint(): number {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte()
      value |= (byte & 0x7f) << shift
      if (byte < 0x80) return value >>> 0
    }
  }
}

/** A linear model with the weights of few classes for each feature, read from a file. */
export class Linear implements Scorer {
  private readonly mask: number
  /** A key's first slot is its upper bits: keys come in order, so filling the table walks through memory once. */
  private readonly shift: number
  /** Key and row of each slot; open addressing, row -1 is a free slot. */
  private readonly slots: Int32Array
  private readonly starts: Uint32Array
  private readonly ids: Uint8Array
  private readonly weights: Int16Array

  /**
   * `rows` features follow by rising key, each as the distance from the last key and then either the weights of all
   * classes but the first, whose weight is 0 (`dense`), or the number of classes with a weight and these.
   */
  constructor(
    reader: Reader,
    readonly classes: number,
    rows: number,
    values: number,
    dense: boolean,
  ) {
    let bits = 2
    while (2 ** bits < rows * 2) bits++
    const size = 2 ** bits
    this.mask = size - 1
    this.shift = 32 - bits
    this.slots = new Int32Array(size * 2).fill(-1)
    this.starts = new Uint32Array(rows + 1)
    this.ids = new Uint8Array(values)
    this.weights = new Int16Array(values)
    let key = 0
    let at = 0
    for (let row = 0; row < rows; row++) {
      key += reader.varint()
      this.place(key | 0, row)
      this.starts[row] = at
      const count = dense ? classes - 1 : reader.byte()
      for (let k = 0; k < count; k++) {
        this.ids[at] = dense ? k + 1 : reader.byte()
        this.weights[at++] = reader.signed()
      }
    }
    this.starts[rows] = at
  }

  private place(key: number, row: number): void {
    let slot = key >>> this.shift
    while (this.slots[slot * 2 + 1] !== -1) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = row
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { slots, mask, shift, starts, ids, weights } = this
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      for (let slot = key >>> shift; ; slot = (slot + 1) & mask) {
        const row = slots[slot * 2 + 1]!
        if (row === -1) break
        if (slots[slot * 2] !== key) continue
        const end = starts[row + 1]!
        for (let k = starts[row]!; k < end; k++) scores[ids[k]!]! += weights[k]!
        break
      }
    }
  }
}
