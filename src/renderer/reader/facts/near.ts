import type { SectionInfo } from '#contract/reading'
import type { SectionId } from '#core/text/document'

/**
 * Which sections' facts to look for, in that order: of the one in sight, then of the one after it and the one before
 * it, and so on outwards over those on the page.
 *
 * @param current the section in sight
 * @param onPage those whose facts are wanted beside it and its neighbours
 */
export function nearest(
  sections: readonly Pick<SectionInfo, 'id'>[],
  current: SectionId | undefined,
  onPage: readonly SectionId[],
): SectionId[] {
  const at = sections.findIndex(({ id }) => id === (current ?? onPage[0]))
  if (at < 0) return [...onPage]
  const wanted = new Set(onPage)
  return sections
    .map(({ id }, n) => ({ id, away: Math.abs(n - at), n }))
    .filter(({ id, away }) => away <= 1 || wanted.has(id))
    .sort((a, b) => a.away - b.away || b.n - a.n)
    .map(({ id }) => id)
}
