import type { Line } from './lines'
import { median, mode } from './piece'

/** How the running text of a document is set. */
export interface Measures {
  /** Points. */
  size: number
  bold: boolean
  italic: boolean
  /** From baseline to baseline within a paragraph, by the size of the type, in tenths of a point. */
  leading: (size: number) => number
}

const letters = ({ text }: Line): number => text.length

/** What leading is where a size of type has too few lines to tell. */
const USUAL = 1.25
/** Leadings beyond these, in ems, are none. */
const LEAST = 0.8
const MOST = 2.6

/** Measures the running text of a document by what most of its letters are set in. */
export function measure(lines: readonly Line[]): Measures {
  const total = lines.reduce((sum, line) => sum + letters(line), 0)
  const share = (is: (line: Line) => boolean) =>
    lines.filter(is).reduce((sum, line) => sum + letters(line), 0) / Math.max(1, total)
  const steps = new Map<number, number[]>()
  for (const [n, line] of lines.entries()) {
    const above = lines[n - 1]
    if (!above || above.column !== line.column || rounded(above.size) !== rounded(line.size)) continue
    const step = line.y - above.y
    if (step < LEAST * line.size || step > MOST * line.size) continue
    steps.set(rounded(line.size), [...(steps.get(rounded(line.size)) ?? []), Math.round(step * 5) / 5])
  }
  return {
    size: mode(lines, ({ size }) => rounded(size), letters) ?? 10,
    bold: share(({ bold }) => bold) > 0.6,
    italic: share(({ italic }) => italic) > 0.6,
    leading: (size) => {
      const found = steps.get(rounded(size)) ?? []
      return found.length < 3 ? (found.length === 0 ? USUAL * size : Math.min(...found)) : common(found)
    },
  }
}

const rounded = (size: number): number => Math.round(size * 2) / 2

/** The commonest step; the middle one where lines are set ever so differently, as in scans. */
function common(steps: readonly number[]): number {
  const most = mode(
    steps,
    (step) => step,
    () => 1,
  )!
  return steps.filter((step) => step === most).length * 4 > steps.length ? most : median(steps)
}
