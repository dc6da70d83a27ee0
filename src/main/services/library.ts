import type { Handlers } from '#contract/api'
import type { FacetCount, LibraryApi } from '#contract/library'
import { LIBRARY_FACETS, valuesOf } from '#core/library/query'
import { byName } from '#core/text/by-name'
import type { Readings } from '#main/texts/readings'
import { type LibraryChangeDeps, libraryChangeHandlers } from './library-change'
import { type LibraryDetailsDeps, libraryDetailsHandlers } from './library-details'
import { createLibraryIndex, type LibraryIndexDeps } from './library-index'
import { type LibraryTrashDeps, libraryTrashHandlers } from './library-trash'

export interface LibraryDeps
  extends LibraryIndexDeps,
    LibraryChangeDeps,
    Omit<LibraryDetailsDeps, 'index'>,
    LibraryTrashDeps {
  readings: Readings
  content: LibraryIndexDeps['content'] & LibraryTrashDeps['content']
  places: LibraryIndexDeps['places']
  notes: LibraryTrashDeps['notes']
  store: LibraryDetailsDeps['store'] & LibraryTrashDeps['store']
}

/** The library: which texts there are, found and put in order, and what the reader does with them there. */
export function libraryHandlers(deps: LibraryDeps): Pick<Handlers, keyof LibraryApi> {
  const { readings, today } = deps
  const index = createLibraryIndex(deps)
  const list = async () => (await index.all()).map(({ item }) => item)

  async function facets(): Promise<FacetCount[]> {
    const own = await index.select({})
    return LIBRARY_FACETS.flatMap((by) => {
      const counts = new Map<string, number>()
      for (const row of own) for (const is of valuesOf(row, by)) counts.set(is, (counts.get(is) ?? 0) + 1)
      return [...counts]
        .map(([is, count]) => ({ by, is, count }))
        .sort((a, b) => b.count - a.count || byName(a.is, b.is))
    })
  }

  return {
    'library.list': list,

    'library.titles': async () =>
      (await list()).map(({ id, title, words, progress, addedAt }) => ({
        ...{ id, title, words, progress },
        ...(addedAt !== undefined && { addedAt }),
      })),

    async 'library.browse'({ offset, limit, all, ...query }) {
      const found = await index.select(query, all)
      const items = found.slice(offset, offset + limit).map(({ item }) => item)
      const total = (await index.select({})).length
      return { items, found: found.length, total }
    },

    async 'library.ids'({ offset, limit, ...query }) {
      const found = await index.select(query)
      return found.slice(offset, offset + limit).map(({ item }) => item.id)
    },

    'library.facets': facets,

    async 'library.today'() {
      const all = await list()
      const begun = all.filter(({ openedAt, state }) => openedAt !== undefined && state === 'reading')
      const [resume = null] = begun.sort((a, b) => (b.openedAt ?? 0) - (a.openedAt ?? 0))
      const builtIn = all.filter((item) => item.builtIn)
      return { readMs: readings.readOn(today()), resume, own: all.length - builtIn.length, builtIn }
    },

    ...libraryChangeHandlers(deps),
    ...libraryDetailsHandlers({ ...deps, index }),
    ...libraryTrashHandlers(deps),
  }
}
