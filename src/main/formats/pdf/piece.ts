/** A stretch of text as it was set in one go. Lengths are in points. */
export interface Stretch {
  text: string
  /** Where it begins. */
  x: number
  /** Its baseline there. */
  y: number
  width: number
  /** Of its type. */
  size: number
  /** The name pdf.js gives its font. */
  font: string
}

/** A stretch of a page that is turned so that its text is upright; `y` grows downwards then. */
export interface Piece extends Stretch {
  /** What the font is like. */
  bold: boolean
  italic: boolean
  /** Whether the PDF itself has a space before it. */
  spaced?: true
  /** The address it leads to. */
  to?: string
}

/** Characters between which no space stands. */
export const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`

/** The most common of some numbers, each weighted; the larger of two as common. Undefined for none. */
export function mode<T>(all: Iterable<T>, of: (each: T) => number, weight: (each: T) => number) {
  const counts = new Map<number, number>()
  for (const each of all) counts.set(of(each), (counts.get(of(each)) ?? 0) + weight(each))
  let best: number | undefined
  for (const [value, count] of counts) {
    const most = best === undefined ? -1 : counts.get(best)!
    if (count > most || (count === most && value > best!)) best = value
  }
  return best
}

/** The middle one of some numbers; 0 for none. */
export const median = (all: readonly number[]): number =>
  all.length === 0 ? 0 : all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!
