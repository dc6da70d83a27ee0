import type { CardSort } from '#contract/cards'
import { dayNumber } from '#core/study/day'
import type { Row } from './browse-rows'

type Key = number | string

/** What rows are put in order by; a card never answered has nothing of that and comes last. */
const KEYS: Record<CardSort, (row: Row) => Key | undefined> = {
  added: ({ note }) => note.addedAt,
  question: ({ question }) => question,
  deck: ({ deck }) => deck,
  due: ({ known }) => known && dayNumber(known.due),
  answered: ({ known }) => known?.at,
  stability: ({ known }) => known?.stability,
  difficulty: ({ known }) => known?.difficulty,
  recall: ({ memory }) => memory?.recall,
  lapses: ({ known }) => known?.lapses,
}

/** Rows in an order, each key worked out once; those alike stay as they were. */
export function ordered(rows: readonly Row[], sort: CardSort, descending: boolean): Row[] {
  const keyOf = KEYS[sort]
  const keyed: { row: Row; key: Key }[] = []
  const last: Row[] = []
  for (const row of rows) {
    const key = keyOf(row)
    if (key === undefined) last.push(row)
    else keyed.push({ row, key })
  }
  const way = descending ? -1 : 1
  keyed.sort((a, b) => (a.key < b.key ? -way : a.key > b.key ? way : 0))
  return [...keyed.map(({ row }) => row), ...last]
}
