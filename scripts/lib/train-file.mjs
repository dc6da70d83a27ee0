import { spread } from './train-perceptron.mjs'

/** The greatest weight of a model in steps; those of less than half a step are dropped. */
const STEPS = 2500

/**
 * A trained perceptron as a named section of a model file, its weights in whole steps, written by `write` (see
 * src/core/language/lay-out.ts). `fromFirst` counts every weight from the first class's, which changes no difference.
 */
export function section(name, model, write, fromFirst = false) {
  let most = 0
  for (const [, weights] of model.entries()) most = Math.max(most, spread(weights))
  const unit = most / STEPS
  const rows = []
  for (const [key, weights] of model.entries()) {
    const base = fromFirst ? weights[0] : 0
    const steps = [...weights.entries()].map(([c, weight]) => [c, Math.round((weight - base) / unit)])
    const kept = steps.filter(([, step]) => step !== 0)
    if (kept.length > 0) rows.push([key, kept])
  }
  return { name, ...write(rows, model.classes) }
}
