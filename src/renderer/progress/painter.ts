import type { Band } from '#contract/progress'
import { moves } from './bands'

/** What a browser's Highlight is to us: a set of ranges that are painted alike. */
export interface Layer<R> {
  add: (range: R) => unknown
  delete: (range: R) => unknown
}

interface Part<R> {
  /** The sentences on the page, by their place in the map. */
  sentences: readonly number[]
  ranges: readonly R[]
  shown: Band[]
}

/** Keeps each sentence that is on the page in its band's layer, and touches only those that change. */
export class Painter<R> {
  readonly #parts = new Map<string, Part<R>>()

  /** @param layers one for each band, 0 to 4 */
  constructor(readonly layers: readonly Layer<R>[]) {}

  /** A section came onto the page: its ranges are made once and only ever move between layers. */
  mount(
    section: string,
    found: readonly { sentence: number; range: R }[],
    bandOf: (n: number) => Band,
  ): void {
    this.unmount(section)
    const sentences = found.map((one) => one.sentence)
    const shown = sentences.map(bandOf)
    const ranges = found.map((one) => one.range)
    for (const [n, range] of ranges.entries()) this.layers[shown[n]!]?.add(range)
    this.#parts.set(section, { sentences, ranges, shown })
  }

  unmount(section: string): void {
    const part = this.#parts.get(section)
    if (!part) return
    for (const [n, range] of part.ranges.entries()) this.layers[part.shown[n]!]?.delete(range)
    this.#parts.delete(section)
  }

  /** Shades what is on the page; answers how many sentences moved. */
  shade(bandOf: (sentence: number) => Band): number {
    let count = 0
    for (const part of this.#parts.values()) {
      const next = part.sentences.map(bandOf)
      for (const { at, from, to } of moves(part.shown, next)) {
        this.layers[from]?.delete(part.ranges[at]!)
        this.layers[to]?.add(part.ranges[at]!)
        count++
      }
      part.shown = next
    }
    return count
  }

  /** The range of a sentence, while it is on the page. */
  rangeOf(sentence: number): R | null {
    for (const { sentences, ranges } of this.#parts.values()) {
      const at = sentences.indexOf(sentence)
      if (at >= 0) return ranges[at]!
    }
    return null
  }

  /** The first sentence on the page whose range passes the test, or -1. */
  find(test: (range: R) => boolean): number {
    for (const { sentences, ranges } of this.#parts.values()) {
      const at = ranges.findIndex(test)
      if (at >= 0) return sentences[at]!
    }
    return -1
  }
}
