import { type Buckets, bucketBits, type Layout } from './linear'

/** A feature's key, unsigned, and the weights it has by class, each -32,768 to 32,767 and the class below 256. */
export type Row = readonly [key: number, weights: readonly (readonly [cls: number, weight: number])[]]

/** A section of a model file, as `readSection` reads it. */
export interface Section {
  layout: Layout
  bytes: Uint8Array
}

const HALF = 2 ** 15
const LOW = 2 ** 16 - 1

/** Throws if rows do not come by rising keys, or have a weight too great for 16 bits. */
function checked(rows: readonly Row[]): readonly Row[] {
  let last = -1
  for (const [key, weights] of rows) {
    if (key <= last) throw new Error('The features of a model are not in order.')
    last = key
    if (weights.some(([, weight]) => weight < -HALF || weight >= HALF))
      throw new Error('A weight is too great for its place.')
  }
  return rows
}

/** Where each bucket's rows begin, given how many numbers each row is. */
function bucketsOf(rows: readonly Row[], lengthOf: (row: Row) => number): Buckets {
  const bits = bucketBits(rows.length)
  const buckets = new Int32Array(2 ** bits + 1)
  for (const row of rows) buckets[(row[0] >>> (32 - bits)) + 1]! += lengthOf(row)
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!
  return buckets
}

/** Arrays one after the other, filled up to a multiple of four bytes. */
function joined(...arrays: readonly (Int32Array | Int16Array | Uint8Array)[]): Uint8Array {
  const length = arrays.reduce((sum, { byteLength }) => sum + byteLength, 0)
  const bytes = new Uint8Array((length + 3) & ~3)
  let at = 0
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at)
    at += byteLength
  }
  return bytes
}

function section(form: Layout['form'], classes: number, rows: readonly Row[], bytes: Uint8Array): Section {
  const values = rows.reduce((sum, [, weights]) => sum + weights.length, 0)
  return { layout: { form, classes, rows: rows.length, values, bytes: bytes.length }, bytes }
}

/** A section for `Linear` to use as it lies: its buckets, then its entries. */
export function layOutRows(rows: readonly Row[], classes: number): Section {
  const buckets = bucketsOf(checked(rows), ([, weights]) => 1 + weights.length)
  const entries = rows.flatMap(([key, weights]) => [
    (key & LOW) * 256 + weights.length,
    ...weights.map(([cls, weight]) => weight * 256 + cls),
  ])
  return section('rows', classes, rows, joined(buckets, Int32Array.from(entries)))
}

/** A section for `Pairs` to use as it lies: its buckets, then its entries. */
export function layOutPairs(rows: readonly Row[]): Section {
  const buckets = bucketsOf(checked(rows), () => 3)
  const entries = rows.flatMap(([key, weights]) => {
    const of = new Map(weights)
    return [key & LOW, of.get(1) ?? 0, of.get(2) ?? 0]
  })
  return section('pairs', 3, rows, joined(buckets, Int16Array.from(entries)))
}

/**
 * A section for `Linear` in less than half the room: of each row how far its key is from the one before, how many weights
 * it has, and each class with its weight. Weights have their sign in the lowest bit; they and keys are numbers of seven
 * bits a byte, the lowest first.
 */
export function packRows(rows: readonly Row[], classes: number): Section {
  const bytes: number[] = []
  const number = (value: number): void => {
    let rest = value
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80)
    bytes.push(rest)
  }
  let last = 0
  for (const [key, weights] of checked(rows)) {
    number(key - last)
    last = key
    bytes.push(weights.length)
    for (const [cls, weight] of weights) {
      bytes.push(cls)
      number(weight < 0 ? -2 * weight - 1 : 2 * weight)
    }
  }
  return section('packed', classes, rows, joined(Uint8Array.from(bytes)))
}
