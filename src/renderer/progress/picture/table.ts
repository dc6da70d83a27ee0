/** What a column holds: words, a study day, a whole number, a share from 0 to 1, a number of a tenth's exactness. */
export type Kind = 'text' | 'day' | 'count' | 'percent' | 'number'

export interface Column {
  title: string
  kind: Kind
}

/** Null where there is nothing to say. */
export type Cell = string | number | null

/** The numbers behind a picture. */
export interface Table {
  columns: readonly Column[]
  rows: readonly (readonly Cell[])[]
}

/** A number as it is told: a share in percent, and no finer than a tenth. */
export function toldNumber(value: number, kind: Kind): number {
  const number = kind === 'percent' ? value * 100 : value
  return kind === 'count' ? Math.round(number) : Math.round(number * 10) / 10
}

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^'*[=+\-@\t\r\n]/

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function csvCell(cell: Cell, kind: Kind): string {
  if (cell === null) return ''
  return typeof cell === 'number' ? String(toldNumber(cell, kind)) : field(cell)
}

/** A table by RFC 4180, its numbers as they are shown; days are ISO dates, and shares are in percent. */
export function csvOf({ columns, rows }: Table): string {
  const titles = columns.map(({ title, kind }) => field(kind === 'percent' ? `${title} (%)` : title))
  const lines = rows.map((row) => row.map((cell, n) => csvCell(cell, columns[n]!.kind)))
  return [titles, ...lines].map((line) => `${line.join(',')}\r\n`).join('')
}
