import type { Place, SectionId } from './document'

/** Numbers a hit takes in `SectionHits.spans`. */
export const STRIDE = 4

/**
 * The hits of one section, laid out flat so that thousands travel cheaply. Each takes four numbers: which block of the
 * section it is in, its UTF-16 offsets `from` and `to` in that block's text, and how many UTF-16 units of the section's
 * blocks stand before it.
 */
export interface SectionHits {
  section: SectionId
  spans: number[]
}

/** One hit as places; `before` is how many UTF-16 units of its section stand before it. */
export interface PlacedHit {
  section: SectionId
  from: Place
  to: Place
  before: number
}

export const countHits = (sections: readonly SectionHits[]): number =>
  sections.reduce((sum, { spans }) => sum + spans.length / STRIDE, 0)

/** Hit `n` of a section. */
export function placedHit({ section, spans }: SectionHits, n: number): PlacedHit {
  const at = n * STRIDE
  const block = `${section}.${spans[at]}`
  return {
    section,
    from: { block, at: spans[at + 1]! },
    to: { block, at: spans[at + 2]! },
    before: spans[at + 3]!,
  }
}

/** Hit `n` of a whole text, counted from 0; undefined past the last. */
export function hitAt(sections: readonly SectionHits[], n: number): PlacedHit | undefined {
  let left = n
  for (const one of sections) {
    const own = one.spans.length / STRIDE
    if (left < own) return placedHit(one, left)
    left -= own
  }
  return undefined
}
