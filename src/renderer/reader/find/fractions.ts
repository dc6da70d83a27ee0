import type { SectionInfo } from '#contract/reading'
import { type SectionHits, STRIDE } from '#core/text/find-hits'

/** As fine as marks on a line can be told apart. */
const STEPS = 1000

/**
 * Where hits stand in a whole text, from 0 to 1 and in order, counted in characters as reading progress is; those that
 * would be drawn on each other are one.
 */
export function hitFractions(sections: readonly SectionInfo[], hits: readonly SectionHits[]): number[] {
  const total = sections.reduce((sum, { characters }) => sum + characters, 0)
  if (total === 0) return []
  const starts = new Map<string, number>()
  let start = 0
  for (const { id, characters } of sections) {
    starts.set(id, start)
    start += characters
  }
  const steps = new Set<number>()
  for (const { section, spans } of hits) {
    const from = starts.get(section)
    if (from === undefined) continue
    for (let at = STRIDE - 1; at < spans.length; at += STRIDE)
      steps.add(Math.round(((from + spans[at]!) / total) * STEPS))
  }
  return [...steps].map((step) => step / STEPS)
}
