import type { CardColumn, TableAs } from '#contract/exchange'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import { type Directives, directives } from './anki-text'
import { columnsNamed, holdCards, type Named } from './columns'
import { readTable, separatorOf } from './table'

/** A row of a table, by its number as a spreadsheet counts them, from 1. */
export interface Row {
  row: number
  cells: string[]
}

/** A table of cards as it is to be read. */
export interface CardTable {
  separator: string
  /** The names of the columns; absent where the first row is one like any other. */
  head?: string[]
  /** A column each, up to the last that holds something. */
  columns: (CardColumn | null)[]
  /** Rows with something in them, without the head. */
  rows: Row[]
  /** The table itself tells what each column that holds something is. */
  known: boolean
  /** What Anki says of all of its rows. */
  of: Directives
}

/** More columns than anybody fills in: what stands further right is passed over. */
const MOST_COLUMNS = 100
/** So many rows tell what the first column holds. */
const LOOKED_AT = 20

const isBlank = (cell: string): boolean => cell.trim() === ''
const hasBlanks = (cell: string): boolean => clozeNumbers(parseCloze(cell)).length > 0

/** Which columns hold something in some row. */
function filledIn(rows: readonly Row[]): boolean[] {
  const filled: boolean[] = []
  for (const { cells } of rows)
    for (let at = Math.min(cells.length, MOST_COLUMNS) - 1; at >= 0; at--)
      if (!filled[at] && !isBlank(cells[at]!)) filled[at] = true
  return filled
}

/** Where no name says otherwise, the first two columns that are free hold questions and answers, or texts with blanks. */
function guessed(named: readonly Named[], rows: readonly Row[], width: number): (CardColumn | null)[] {
  const columns = Array.from({ length: width }, (_, at) => named[at] ?? null)
  const take = (column: CardColumn) => {
    const free = columns.indexOf(null)
    if (free >= 0) columns[free] = column
  }
  const asks = columns.includes('question') || columns.includes('blanks')
  const first = rows.slice(0, LOOKED_AT).map(({ cells }) => cells[columns.indexOf(null)] ?? '')
  if (!asks && first.some((cell) => !isBlank(cell)) && first.every((one) => isBlank(one) || hasBlanks(one))) {
    take('blanks')
    if (!columns.includes('comment')) take('comment')
  }
  if (!columns.includes('blanks')) {
    if (!asks) take('question')
    if (!columns.includes('answer')) take('answer')
  }
  return columns.map((column) => (column === 'skip' ? null : column))
}

/** A single name among words may be a word of the list: "word, Wort". */
const areNames = (named: readonly Named[]): boolean =>
  named.filter((column) => column !== null).length > 1 || (named.length === 1 && named[0] !== null)

/**
 * A table with commas, semicolons, tabs or bars. Its columns are known by the names in the first row, if that names two
 * of them; Anki's own text files say above the table what is in it. What `as` says goes before what the table says.
 */
export function openTable(text: string, as: TableAs = {}): CardTable {
  const plain = text.replace(/^\ufeff/, '')
  const { of, rest } = directives(plain)
  const above = plain.slice(0, plain.length - rest.length).split('\n').length
  const separator = as.separator ?? of.separator ?? separatorOf(rest)
  const all = readTable(rest, separator)
    .map((cells, n): Row => ({ row: n + above, cells }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell)))
  const top = all[0]?.cells ?? []
  const hasHead = as.head ?? (of.columns === undefined && areNames(columnsNamed(top)))
  const named = of.columns ?? (hasHead ? columnsNamed(top) : [])
  for (const [at, column] of of.at) if (at >= 0 && at < MOST_COLUMNS) named[at] = column
  const rows = hasHead ? all.slice(1) : all
  const filled = filledIn(rows)
  const names = hasHead
    ? top.slice(0, Math.max(filled.length, top.findLastIndex((one) => !isBlank(one)) + 1))
    : []
  const width = Math.min(MOST_COLUMNS, Math.max(filled.length, names.length))
  const columns = as.columns ?? guessed(named, rows, width)
  return {
    ...{ separator, rows, of },
    ...(hasHead && { head: names }),
    columns: Array.from({ length: width }, (_, at) => columns[at] ?? null),
    known: of.any || (hasHead && isSure(named, filled)),
  }
}

/** Whether names tell all there is, and no row can be meant in two ways. */
function isSure(named: readonly Named[], filled: readonly boolean[]): boolean {
  const isTwice = named.includes('blanks') && (named.includes('question') || named.includes('answer'))
  return holdCards(named) && !isTwice && filled.every((is, at) => !is || (named[at] ?? null) !== null)
}
