import { type SectionHits, STRIDE } from '#core/text/find-hits'

/** Heights of a section's heading and of a hit, in pixels. */
export interface Heights {
  head: number
  row: number
}

/** A section as it stands in the list: hits `from` to `to` of it are to be drawn. */
export interface ListedSection {
  hits: SectionHits
  /** How many hits of the text stand before it. */
  before: number
  top: number
  from: number
  to: number
}

const countOf = ({ spans }: SectionHits): number => spans.length / STRIDE

/** How high the whole list is, in pixels. */
export const listHeight = (sections: readonly SectionHits[], { head, row }: Heights): number =>
  sections.reduce((sum, hits) => sum + head + countOf(hits) * row, 0)

/** The sections and hits that touch a stretch of the list, in pixels from its beginning. */
export function listedBetween(
  sections: readonly SectionHits[],
  { head, row }: Heights,
  start: number,
  end: number,
): ListedSection[] {
  const listed: ListedSection[] = []
  let top = 0
  let before = 0
  for (const hits of sections) {
    const count = countOf(hits)
    const bottom = top + head + count * row
    if (bottom > start && top < end) {
      const first = top + head
      const from = Math.max(0, Math.floor((start - first) / row))
      const to = Math.min(count, Math.max(0, Math.ceil((end - first) / row)))
      listed.push({ hits, before, top, from, to })
    }
    if (top >= end) break
    top = bottom
    before += count
  }
  return listed
}

/** Where hit `n` of the text stands in the list, in pixels; null when there is no such hit. */
export function topOf(
  sections: readonly SectionHits[],
  { head, row }: Heights,
  n: number,
): { top: number; isFirst: boolean } | null {
  let top = 0
  let left = n
  for (const hits of sections) {
    const count = countOf(hits)
    top += head
    if (left < count) return left < 0 ? null : { top: top + left * row, isFirst: left === 0 }
    top += count * row
    left -= count
  }
  return null
}
