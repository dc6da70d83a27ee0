import type { Line } from './lines'
import type { Segment } from './segments'

/** Rows and columns that a table has at least. */
const ROWS = 3
const COLUMNS = 2
/** Words in a cell, at most: with more it may be columns of running text. */
const WORDS = 8
/** Ems between two columns at least. */
const BETWEEN = 0.9

/**
 * The rows of a table, where some lines surely are one: at least three, each with as many cells, in columns that stand
 * apart all the way. Undefined when they are not.
 */
export function tableRows(lines: readonly Line[]): Segment[][] | undefined {
  if (lines.length < ROWS) return undefined
  const rows = lines.map(({ cells, size }) => joined(cells, size))
  const count = rows[0]!.length
  if (count < COLUMNS || rows.some((row) => row.length !== count)) return undefined
  if (rows.flat().some((cell) => textOf(cell).split(/\s+/).length > WORDS)) return undefined
  // Contents with their page numbers look like one.
  if (rows.flat().some((cell) => /\.\s*\.\s*\.|…/.test(textOf(cell)))) return undefined
  const em = lines[0]!.size
  for (let n = 1; n < count; n++) {
    const end = Math.max(...rows.map((row) => row[n - 1]!.right))
    const start = Math.min(...rows.map((row) => row[n]!.left))
    if (start - end < BETWEEN * em) return undefined
  }
  return rows
}

/** Cells of a row; stretches with no more than a wide space between them are one. */
function joined(cells: readonly Segment[], size: number): Segment[] {
  const row: Segment[] = []
  for (const cell of cells) {
    const last = row.at(-1)
    if (last && cell.left - last.right < BETWEEN * size) {
      row[row.length - 1] = { ...last, pieces: [...last.pieces, ...cell.pieces], right: cell.right }
    } else row.push(cell)
  }
  return row
}

const textOf = ({ pieces }: Segment): string =>
  pieces
    .map(({ text }) => text)
    .join(' ')
    .trim()

/** Runs of lines that are the rows of one table, within the lines of a document: where each begins and ends. */
export function findTables(lines: readonly Line[]): [from: number, to: number][] {
  const found: [number, number][] = []
  for (let from = 0; from < lines.length; ) {
    const end = rowsFrom(lines, from)
    if (end - from >= ROWS && tableRows(lines.slice(from, end))) {
      found.push([from, end])
      from = end
    } else from++
  }
  return found
}

/** Lines from one on that may be rows of one table: in its column, with as many cells, not far apart. */
function rowsFrom(lines: readonly Line[], from: number): number {
  const first = lines[from]!
  const count = joined(first.cells, first.size).length
  if (count < COLUMNS) return from
  let to = from + 1
  for (let line = lines[to]; line; line = lines[++to]) {
    const above = lines[to - 1]!
    if (line.column !== first.column || line.y - above.y > 3 * line.size) break
    if (joined(line.cells, line.size).length !== count || !tableFits(lines.slice(from, to + 1))) break
  }
  return to
}

const tableFits = (lines: readonly Line[]): boolean => lines.length < ROWS || tableRows(lines) !== undefined
