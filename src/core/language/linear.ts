import { MOST_FEATURES, type Scorer } from './scorer'

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

/** Where the rows of each feature's bucket begin among all entries, and where they end: found by `look`. */
const starts = new Int32Array(MOST_FEATURES)
const ends = new Int32Array(MOST_FEATURES)
/** Kept, or touching would be left out as useless. */
const touched = new Int32Array(1)

/**
 * Finds the buckets of the first `count` features and touches the first entry of each, before any is read: memory is
 * asked at once for all that it is slow to give.
 */
function look(
  features: Int32Array,
  count: number,
  shift: number,
  buckets: Buckets,
  entries: Int32Array | Int16Array,
): void {
  for (let i = 0; i < count; i++) {
    const bucket = features[i]! >>> shift
    starts[i] = buckets[bucket]!
    ends[i] = buckets[bucket + 1]!
  }
  const last = entries.length - 1
  let sum = 0
  for (let i = 0; i < count; i++) sum ^= entries[Math.min(starts[i]!, last)]!
  touched[0] = sum
}

/** A class is a byte of an entry. */
const MOST_CLASSES = 256

/**
 * A linear model with the weights of few classes for each feature. A row is the lower half of its key times 256 with the
 * number of its weights, then each weight times 256 with its class. Rows lie in the order of their keys, so that a
 * look-up meets a bucket's number and then one stretch of memory.
 */
export class Linear implements Scorer {
  private readonly shift: number
  /** Sums of whole numbers are faster, so scores become fractions last. */
  private readonly sums = new Int32Array(MOST_CLASSES)

  constructor(
    readonly classes: number,
    private readonly buckets: Buckets,
    private readonly entries: Int32Array,
  ) {
    this.shift = shiftOf(buckets)
  }

  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { shift, buckets, entries, sums, classes } = this
    look(features, count, shift, buckets, entries)
    sums.fill(0)
    for (let i = 0; i < count; i++) {
      const key = features[i]!
      const last = ends[i]!
      for (let at = starts[i]!; at < last; ) {
        const head = entries[at++]!
        const end = at + (head & 0xff)
        if (((head >> 8) ^ key) & 0xffff) {
          at = end
          continue
        }
        for (; at < end; at++) {
          const entry = entries[at]!
          sums[entry & 0xff]! += entry >> 8
        }
        break
      }
    }
    for (let c = 0; c < classes; c++) scores[c] = sums[c]!
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
    look(features, count, shift, buckets, entries)
    let first = 0
    let second = 0
    for (let i = 0; i < count; i++) {
      const low = (features[i]! << 16) >> 16
      const last = ends[i]!
      // Without a branch, which could not be foretold: all bits where the key is the row's, else none.
      for (let at = starts[i]!; at < last; at += 3) {
        const apart = entries[at]! ^ low
        const same = ~((apart | -apart) >> 31)
        first += entries[at + 1]! & same
        second += entries[at + 2]! & same
      }
    }
    scores[0] = 0
    scores[1] = first
    scores[2] = second
  }
}
