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
    return value & 1 ? -((value + 1) / 2) : value / 2
  }

  /** An unsigned number of up to 32 bits, seven a byte, the lowest first. */
  varint(): number {
    let byte = this.byte()
    let value = byte & 0x7f
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = this.byte()
      value |= (byte & 0x7f) << shift
    }
    return value >>> 0
  }
}

/** How a section of a model file is to be read. */
export interface Layout {
  classes: number
  /** Features with weights. */
  rows: number
  /** Weights of all of them. */
  values: number
  /** Rows have the weights of all classes but the first, whose weight is 0; else they name their classes. */
  dense: boolean
}

/**
 * A table from features to numbers that are not 0, by open addressing. Features come in by rising keys, and a key's
 * first slot is its upper bits, so that filling the table walks through memory once.
 */
class Table {
  readonly mask: number
  readonly shift: number
  /** Key and number of each slot; the number 0 is a free slot. Side by side, so that a look-up meets one cache line. */
  readonly slots: Int32Array

  constructor(rows: number) {
    let bits = 2
    while (2 ** bits < rows * 2) bits++
    this.mask = 2 ** bits - 1
    this.shift = 32 - bits
    this.slots = new Int32Array(2 ** bits * 2)
  }

  set(key: number, value: number): void {
    let slot = key >>> this.shift
    while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask
    this.slots[slot * 2] = key
    this.slots[slot * 2 + 1] = value
  }
}

/** A linear model with the weights of few classes for each feature. */
export class Linear implements Scorer {
  readonly classes: number
  private readonly table: Table
  /** Rows, one after the other from 1 on: the number of weights, then each weight times 256 with its class. */
  private readonly entries: Int32Array

  constructor(reader: Reader, { classes, rows, values, dense }: Layout) {
    this.classes = classes
    this.table = new Table(rows)
    this.entries = new Int32Array(1 + rows + values)
    let key = 0
    let at = 1
    for (let row = 0; row < rows; row++) {
      key += reader.varint()
      this.table.set(key | 0, at)
      const count = dense ? classes - 1 : reader.byte()
      this.entries[at++] = count
      for (let k = 1; k <= count; k++) {
        const id = dense ? k : reader.byte()
        this.entries[at++] = reader.signed() * 256 + id
      }
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { entries } = this
    const { slots, mask, shift } = this.table
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      for (let slot = key >>> shift; ; slot = (slot + 1) & mask) {
        const at = slots[slot * 2 + 1]!
        if (at === 0) break
        if (slots[slot * 2] !== key) continue
        const end = at + entries[at]!
        for (let k = at + 1; k <= end; k++) {
          const entry = entries[k]!
          scores[entry & 0xff]! += entry >> 8
        }
        break
      }
    }
  }
}

/** A dense model of three classes. The two weights of a feature lie in the table itself, 16 bits each. */
export class Pairs implements Scorer {
  readonly classes = 3
  private readonly table: Table

  constructor(reader: Reader, { rows }: Layout) {
    this.table = new Table(rows)
    let key = 0
    for (let row = 0; row < rows; row++) {
      key += reader.varint()
      const first = reader.signed()
      const pair = (first << 16) | (reader.signed() & 0xffff)
      // A feature that weighs nothing need not be found.
      if (pair !== 0) this.table.set(key | 0, pair)
    }
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { slots, mask, shift } = this.table
    let first = 0
    let second = 0
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      for (let slot = key >>> shift; ; slot = (slot + 1) & mask) {
        const pair = slots[slot * 2 + 1]!
        if (pair === 0) break
        if (slots[slot * 2] !== key) continue
        first += pair >> 16
        second += (pair << 16) >> 16
        break
      }
    }
    scores[0] = 0
    scores[1] = first
    scores[2] = second
  }
}
