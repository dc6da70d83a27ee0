import type { FacetCount, LibraryFacet, LibraryFilter } from '#contract/library'
import type { LibraryView } from '#contract/settings'

/** Of these a text has only one: another takes the place of the first. */
const SINGLE: readonly LibraryFacet[] = ['state', 'cards', 'series', 'language', 'format']

const isSame = (a: LibraryFilter, b: LibraryFilter): boolean => a.by === b.by && a.is === b.is

export const hasFilter = ({ filters = [] }: LibraryView, one: LibraryFilter): boolean =>
  filters.some((filter) => isSame(filter, one))

/** Takes a filter in, or out where it was in. A collection is shown in its own order. */
export function toggledFilter(view: LibraryView, { by, is }: LibraryFilter): Partial<LibraryView> {
  const { filters = [], sort } = view
  const one = { by, is }
  const isIn = hasFilter(view, one)
  const others = filters.filter(
    (filter) => !isSame(filter, one) && !(SINGLE.includes(by) && filter.by === by),
  )
  const next = { filters: isIn ? others : [...others, one] }
  if (by !== 'collection') return next
  if (!isIn) return { ...next, sort: 'collection', descending: false }
  return sort === 'collection' ? { ...next, sort: 'recent', descending: true } : next
}

/**
 * What is offered of one facet: those whose names hold the words, the commonest first, and those taken already.
 *
 * @param nameOf as the reader knows it
 * @param most how many
 */
export function offered(
  facets: readonly FacetCount[],
  by: LibraryFacet,
  view: LibraryView,
  holds: (name: string) => boolean,
  nameOf: (one: LibraryFilter) => string,
  most: number,
): FacetCount[] {
  const own = facets.filter((facet) => facet.by === by)
  // What all texts have in common tells none from another.
  const isTelling = own.length > 1 || by === 'tag' || by === 'collection' || by === 'cards'
  return own.filter((one) => hasFilter(view, one) || (isTelling && holds(nameOf(one)))).slice(0, most)
}
