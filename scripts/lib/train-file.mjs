/** The greatest weight of a model in steps; those of less than half a step are dropped. */
const STEPS = 1500
/** Within a kept feature, weights under this part of the least kept feature's greatest are dropped. */
const SMALL = 0.5

/** Collects bytes. */
class Writer {
  bytes = []
  byte(value) {
    this.bytes.push(value & 0xff)
  }
  /** The number's distance from 0 and its sign in one, so that small ones take a byte. */
  signed(value) {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value)
  }
  varint(value) {
    let rest = value >>> 0
    for (; rest >= 0x80; rest >>>= 7) this.byte((rest & 0x7f) | 0x80)
    this.byte(rest)
  }
}

/**
 * A trained perceptron as a section of a model file (see src/core/language/linear.ts): the `most` features with the
 * greatest weights, in whole steps. `dense` counts every weight from the first class's, which only differences need.
 */
export function section(name, model, most, dense = false) {
  // Weights count from the first class's where every class has one: only differences matter.
  const base = (weights) => (dense ? weights[0] : 0)
  const sizeOf = (weights) => {
    let size = 0
    for (const weight of weights) size = Math.max(size, Math.abs(weight - base(weights)))
    return size
  }
  const rows = [...model.entries()].map(([key, weights]) => ({ key, weights, size: sizeOf(weights) }))
  const sizes = Float64Array.from(rows, (row) => row.size)
    .sort()
    .reverse()
  const unit = sizes[0] / STEPS
  const least = Math.max(sizes[Math.min(most, sizes.length - 1)], unit / 2)
  const floor = Math.max(1, Math.round((least / unit) * SMALL))
  const out = new Writer()
  let last = 0
  let count = 0
  let values = 0
  for (const { key, weights, size } of rows) {
    if (size < least) continue
    const small = [...weights]
      .slice(dense ? 1 : 0)
      .map((weight) => Math.round((weight - base(weights)) / unit))
    out.varint(key - last)
    last = key
    count++
    const kept = small.flatMap((weight, c) => (dense || Math.abs(weight) >= floor ? [[c, weight]] : []))
    if (!dense) out.byte(kept.length)
    for (const [c, weight] of kept) {
      if (!dense) out.byte(c)
      out.signed(weight)
      values++
    }
  }
  return {
    about: { name, classes: model.classes, rows: count, values, dense, bytes: out.bytes.length },
    bytes: Uint8Array.from(out.bytes),
  }
}

/** The whole file: `core` gives magic, version and checksum; `header` what is not weights. */
export function modelFile(core, header, sections) {
  const json = new TextEncoder().encode(JSON.stringify({ models: sections.map((s) => s.about), ...header }))
  const file = new Uint8Array(16 + json.length + sections.reduce((sum, s) => sum + s.bytes.length, 0))
  const view = new DataView(file.buffer)
  view.setUint32(0, core.MAGIC, true)
  view.setUint32(4, core.VERSION, true)
  view.setUint32(12, json.length, true)
  file.set(json, 16)
  let at = 16 + json.length
  for (const { bytes } of sections) {
    file.set(bytes, at)
    at += bytes.length
  }
  view.setUint32(8, core.checksum(file, 12), true)
  return file
}
