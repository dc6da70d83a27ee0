import type { CardSort } from '#contract/cards'
import { dayNumber } from '#core/study/day'
import type { Row } from './browse-rows'

/** What rows are put in order by; a card never answered has nothing of that and comes last. */
const KEYS = {
  added: ({ brief }) => brief.addedAt,
  due: ({ known }) => known && dayNumber(known.due),
  answered: ({ known }) => known?.at,
  stability: ({ known }) => known?.stability,
  difficulty: ({ known }) => known?.difficulty,
  recall: ({ memory }) => memory?.recall,
  lapses: ({ known }) => known?.lapses,
} satisfies Partial<Record<CardSort, (row: Row) => number | undefined>>

const WORDS = {
  question: ({ question }: Row) => question,
  deck: ({ deck }: Row) => deck,
}

/** By numbers, which are looked up far faster in an array of their own. */
function byNumber(rows: readonly Row[], keyOf: (row: Row) => number | undefined, way: number): Row[] {
  const keys = Float64Array.from(rows, (row) => keyOf(row) ?? Number.NaN)
  const places = Array.from(keys, (_, n) => n)
  const known = places.filter((n) => !Number.isNaN(keys[n]))
  known.sort((a, b) => way * (keys[a]! - keys[b]!))
  const last = places.filter((n) => Number.isNaN(keys[n]))
  return [...known, ...last].map((n) => rows[n]!)
}

function byWords(rows: readonly Row[], keyOf: (row: Row) => string, way: number): Row[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }))
  keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0))
  return keyed.map(({ row }) => row)
}

/** Rows in an order, each key worked out once; those alike stay as they were. */
export function ordered(rows: readonly Row[], sort: CardSort, descending: boolean): Row[] {
  const way = descending ? -1 : 1
  return sort === 'question' || sort === 'deck'
    ? byWords(rows, WORDS[sort], way)
    : byNumber(rows, KEYS[sort], way)
}
