import type { SectionInfo } from '#contract/reading'
import type { Place } from '#core/text/document'
import { placedHit, type SectionHits, STRIDE } from '#core/text/find-hits'
import { sectionOf } from '#core/text/section-of'
import { isBefore } from '#renderer/text/geography'

/** The number of the first hit that does not stand before a place; the first of all where none does, -1 without any. */
export function firstFrom(
  sections: readonly SectionInfo[],
  found: readonly SectionHits[],
  place: Place | null,
): number {
  if (found.length === 0) return -1
  if (!place) return 0
  const order = new Map(sections.map(({ id }, n) => [id, n]))
  const here = order.get(sectionOf(place)) ?? 0
  let before = 0
  for (const hits of found) {
    const count = hits.spans.length / STRIDE
    const section = order.get(hits.section) ?? 0
    if (section > here) return before
    if (section === here) {
      for (let n = 0; n < count; n++) if (!isBefore(placedHit(hits, n).from, place)) return before + n
    }
    before += count
  }
  return 0
}
