import { spread } from './train-perceptron.mjs'

/** The greatest weight of a model in steps; those of less than half a step are dropped. */
const STEPS = 2500

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
 * A trained perceptron as a section of a model file (see src/core/language/linear.ts), its weights in whole steps.
 * `dense` counts every weight from the first class's, which changes no difference.
 */
export function section(name, model, dense = false) {
  let most = 0
  for (const [, weights] of model.entries()) most = Math.max(most, spread(weights))
  const unit = most / STEPS
  const out = new Writer()
  let last = 0
  let rows = 0
  let values = 0
  for (const [key, weights] of model.entries()) {
    const base = dense ? weights[0] : 0
    const steps = [...weights.entries()].map(([c, weight]) => [c, Math.round((weight - base) / unit)])
    if (steps.every(([, step]) => step === 0)) continue
    out.varint(key - last)
    last = key
    rows++
    const kept = dense ? steps.slice(1) : steps.filter(([, step]) => step !== 0)
    if (!dense) out.byte(kept.length)
    for (const [c, step] of kept) {
      if (!dense) out.byte(c)
      out.signed(step)
    }
    values += kept.length
  }
  return {
    about: { name, classes: model.classes, rows, values, dense, bytes: out.bytes.length },
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
