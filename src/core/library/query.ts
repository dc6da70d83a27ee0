import { byName } from '#core/text/by-name'
import { fold } from '#core/text/fold'
import { rankIn } from './collections'
import type { Row } from './row'

export const LIBRARY_SORTS = [
  'recent',
  'title',
  'author',
  'added',
  'progress',
  'length',
  'memory',
  'collection',
] as const
/** What texts are listed by; `collection` is the order of the collection that is asked for. */
export type LibrarySort = (typeof LIBRARY_SORTS)[number]

export const LIBRARY_FACETS = [
  'state',
  'cards',
  'collection',
  'tag',
  'author',
  'series',
  'language',
  'format',
] as const
/** By what texts are told apart; of `cards` there is `due` alone. */
export type LibraryFacet = (typeof LIBRARY_FACETS)[number]

export interface LibraryFilter {
  by: LibraryFacet
  is: string
}

/** Which texts are wanted, and in which order. All filters have to hold, and all words be found. */
export interface LibraryQuery {
  /** Words of title, author, series or tag, in any case and without accents. */
  words?: string
  filters?: LibraryFilter[]
  /** Absent: what was looked at or brought last comes first. */
  sort?: LibrarySort
  /** Absent: as `descendingAtFirst` says. */
  descending?: boolean
}

const VALUES: Record<LibraryFacet, (row: Row) => readonly string[]> = {
  state: ({ item }) => [item.state],
  cards: ({ item }) => (item.due > 0 ? ['due'] : []),
  collection: ({ item }) => item.collections.map(([name]) => name),
  tag: ({ item }) => item.tags,
  author: ({ authors }) => authors,
  series: ({ series }) => (series === '' ? [] : [series]),
  language: ({ item }) => [item.language],
  format: ({ item }) => [item.format],
}

/** What a text is called under a facet. */
export const valuesOf = (row: Row, by: LibraryFacet): readonly string[] => VALUES[by](row)

/** Whether texts are what is asked for, as a test of one. */
export function matcher({ words = '', filters = [] }: LibraryQuery): (row: Row) => boolean {
  const wanted = fold(words).text.split(' ').filter(Boolean)
  return (row) =>
    filters.every(({ by, is }) => VALUES[by](row).includes(is)) &&
    wanted.every((word) => row.words.includes(word))
}

/** The newest, the furthest first; else from A, from the shortest, from what is remembered least. */
export const descendingAtFirst = (sort: LibrarySort): boolean =>
  sort === 'recent' || sort === 'added' || sort === 'progress'

type Key = number | null

function keysBy(sort: Exclude<LibrarySort, 'title' | 'author'>, filters: readonly LibraryFilter[]) {
  const name = filters.find(({ by }) => by === 'collection')?.is
  const keys: Record<typeof sort, (row: Row) => Key> = {
    recent: ({ item }) => Math.max(item.openedAt ?? 0, item.addedAt ?? 0),
    added: ({ item }) => item.addedAt ?? 0,
    progress: ({ item }) => (item.state === 'finished' ? 1 : item.furthest),
    length: ({ item }) => item.words,
    memory: ({ item }) => item.recall,
    collection: ({ item }) => (name === undefined ? null : (rankIn(item.collections, name) ?? null)),
  }
  return keys[sort]
}

/** Whether an order has to be looked up among titles or authors, which only a language can put in order. */
export const isAlphabetic = (sort: LibrarySort): sort is 'title' | 'author' =>
  sort === 'title' || sort === 'author'

/**
 * Puts texts in order; those without what is asked for come last either way, and equal ones stand by their ids.
 *
 * @param ranks of an alphabetic order: the place of each text in the whole library
 */
export function ordered(
  rows: readonly Row[],
  { sort = 'recent', descending = descendingAtFirst(sort), filters = [] }: LibraryQuery,
  ranks: (by: 'title' | 'author') => ReadonlyMap<string, Key>,
): Row[] {
  const rank = isAlphabetic(sort) ? ranks(sort) : null
  const keyOf = isAlphabetic(sort) ? (row: Row) => rank!.get(row.item.id) ?? null : keysBy(sort, filters)
  const way = descending ? -1 : 1
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        const byNone = Number(a.key === null) - Number(b.key === null)
        return byNone || (a.row.item.id < b.row.item.id ? -1 : 1)
      }
      return way * (a.key - b.key) || (a.row.item.id < b.row.item.id ? -1 : 1)
    })
    .map(({ row }) => row)
}

/** English titles stand under their first word of weight. */
const ARTICLE = /^(?:the|an?)\s+(?=\S)/i

/** The places of all texts by title or by author; null for a text without one. */
export function alphabetic(rows: readonly Row[], by: 'title' | 'author'): Map<string, Key> {
  const name = ({ item, authorKey }: Row) =>
    by === 'author'
      ? authorKey
      : item.language.startsWith('en')
        ? item.title.replace(ARTICLE, '')
        : item.title
  const named = rows.map((row) => ({ id: row.item.id, name: name(row), title: row.item.title }))
  const order = named
    .filter((one) => one.name !== '')
    .sort((a, b) => byName(a.name, b.name) || byName(a.title, b.title))
  const ranks = new Map<string, Key>(named.map(({ id }) => [id, null]))
  for (const [n, { id }] of order.entries()) ranks.set(id, n)
  return ranks
}
