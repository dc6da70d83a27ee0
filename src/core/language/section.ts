import { bucketBits, type Layout, Linear, Pairs } from './linear'
import type { Scorer } from './scorer'

/**
 * The model of a section of a model file, which begins at a multiple of four bytes. Numbers have the lowest byte first.
 * What is laid out is used where it lies: nothing is copied, so the bytes may not change any more.
 */
export function readSection(bytes: Uint8Array, layout: Layout): Scorer {
  if (layout.form === 'packed') return unpacked(bytes, layout)
  const { classes, rows, values } = layout
  const count = 2 ** bucketBits(rows) + 1
  const entries = layout.form === 'pairs' ? rows * 3 * 2 : (rows + values) * 4
  if (bytes.length < count * 4 + entries) throw new Error('The section ends too soon.')
  const { buffer, byteOffset } = bytes
  const buckets = new Int32Array(buffer, byteOffset, count)
  const at = byteOffset + buckets.byteLength
  return layout.form === 'pairs'
    ? new Pairs(buckets, new Int16Array(buffer, at, rows * 3))
    : new Linear(classes, buckets, new Int32Array(buffer, at, rows + values))
}

/** `packRows` undone: the buckets and entries of a `Linear`. */
function unpacked(bytes: Uint8Array, { classes, rows, values }: Layout): Linear {
  const bits = bucketBits(rows)
  const buckets = new Int32Array(2 ** bits + 1)
  const entries = new Int32Array(rows + values)
  let at = 0
  const number = (): number => {
    let byte = 0x80
    let value = 0
    for (let shift = 0; byte >= 0x80; shift += 7) {
      byte = bytes[at++] ?? 0
      value |= (byte & 0x7f) << shift
    }
    return value
  }
  let key = 0
  let filled = 0
  let next = 0
  for (let row = 0; row < rows; row++) {
    key = (key + number()) | 0
    for (const bucket = key >>> (32 - bits); filled < bucket; ) buckets[++filled] = next
    const count = bytes[at++]!
    entries[next++] = ((key & 0xffff) << 8) | count
    for (let k = 0; k < count; k++) {
      const cls = bytes[at++]!
      const value = number()
      entries[next++] = ((value >>> 1) ^ -(value & 1)) * 256 + cls
    }
  }
  if (at > bytes.length) throw new Error('The section ends too soon.')
  buckets.fill(next, filled + 1)
  return new Linear(classes, buckets, entries)
}
