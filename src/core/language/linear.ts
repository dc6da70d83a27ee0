import type { Scorer } from './scorer'

/** How a section of a model file is to be read. */
export interface Layout {
  /**
   * `rows` is used as it lies (`layOutRows`), and so is `pairs` (`layOutPairs`), which has three classes, the first of
   * which weighs nothing; `packed` takes less than half the room and has to be read number by number (`packRows`).
   */
  form: 'rows' | 'pairs' | 'packed'
  classes: number
  /** Features with weights. */
  rows: number
  /** Weights of all of them. */
  values: number
  /** Length of the section, a multiple of four. */
  bytes: number
}

/**
 * How many of a key's highest bits tell its bucket: two rows a bucket or fewer, and so many that the lowest 16 bits tell
 * the rest.
 */
export function bucketBits(rows: number): number {
  let bits = 16
  while (2 ** bits * 2 < rows) bits++
  return bits
}

/** Where the rows of each bucket begin among all entries, and, in one number more, where the last one's end. */
export type Buckets = Int32Array

/** How far a key is shifted to tell its bucket. */
const shiftOf = (buckets: Buckets): number => Math.clz32(buckets.length - 1) + 1

/**
 * A linear model with the weights of few classes for each feature. A row is the lower half of its key times 256 with the
 * number of its weights, then each weight times 256 with its class. Rows lie in the order of their keys, so that a
 * look-up meets a bucket's number and then one stretch of memory.
 */
export class Linear implements Scorer {
  private readonly shift: number

  constructor(
    readonly classes: number,
    private readonly buckets: Buckets,
    private readonly entries: Int32Array,
  ) {
    this.shift = shiftOf(buckets)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { shift, buckets, entries } = this
    scores.fill(0)
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      const bucket = key >>> shift
      const last = buckets[bucket + 1]!
      for (let at = buckets[bucket]!; at < last; ) {
        const head = entries[at++]!
        const end = at + (head & 0xff)
        if (((head >> 8) ^ key) & 0xffff) {
          at = end
          continue
        }
        for (; at < end; at++) {
          const entry = entries[at]!
          scores[entry & 0xff]! += entry >> 8
        }
        break
      }
    }
  }
}

/**
 * A model of three classes, the first of which weighs nothing. A row is the lower half of its key and the weights of the
 * second class and the third.
 */
export class Pairs implements Scorer {
  readonly classes = 3
  private readonly shift: number

  constructor(
    private readonly buckets: Buckets,
    private readonly entries: Int16Array,
  ) {
    this.shift = shiftOf(buckets)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { shift, buckets, entries } = this
    let first = 0
    let second = 0
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      const bucket = key >>> shift
      const last = buckets[bucket + 1]!
      const low = (key << 16) >> 16
      for (let at = buckets[bucket]!; at < last; at += 3) {
        if (entries[at] !== low) continue
        first += entries[at + 1]!
        second += entries[at + 2]!
        break
      }
    }
    scores[0] = 0
    scores[1] = first
    scores[2] = second
  }
}
