/** A round number not below a value, and at most four even steps up to it. Whole numbers only. */
export function roundTop(most: number): { top: number; steps: number[] } {
  const rough = Math.max(1, most) / 4
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)))
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((one) => one >= rough && Number.isInteger(one))!
  const count = Math.ceil(Math.max(1, most) / step)
  return { top: count * step, steps: Array.from({ length: count + 1 }, (_, n) => n * step) }
}

/** Of many labels so many that they fit a width, evenly, the first among them. */
export function everyNth(count: number, across: number, each: number): number {
  const room = Math.max(1, Math.floor(across / each))
  return Math.max(1, Math.ceil(count / room))
}
