import type { CardColumn } from '#contract/exchange'

/** What a column can hold, what is chosen most first. */
export const COLUMNS: readonly CardColumn[] = [
  ...(['question', 'answer', 'blanks', 'tags', 'deck', 'hint', 'comment', 'also', 'wrong'] as const),
  ...(['kind', 'ask', 'id'] as const),
]

/** What may stand in several columns, one added to the other. */
const SEVERAL: readonly CardColumn[] = ['tags', 'comment', 'also', 'wrong']

type Columns = readonly (CardColumn | null)[]

/** The columns once one of them holds something else; what may stand in one only is taken from the one that had it. */
export const columnSet = (columns: Columns, at: number, holds: CardColumn | null): (CardColumn | null)[] =>
  columns.map((column, n) => {
    if (n === at) return holds
    return column === holds && holds !== null && !SEVERAL.includes(holds) ? null : column
  })
