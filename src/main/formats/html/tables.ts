import type { Cell, DraftBlock, Run } from '#core/text/document'
import type { Piece } from './flow'

export interface DraftCell {
  pieces: Piece[]
  head: boolean
  colspan: number
  rowspan: number
}

export interface DraftTable {
  rows: DraftCell[][]
  /** Said to be for layout only. */
  presentation: boolean
}

/** More blocks than this in one cell, and the table is a way to lay out a page. */
const MOST_PIECES = 4

/**
 * The pieces a table comes to: one table of runs, or, of a table that only lays out a page (one column, or whole
 * passages, headings or tables in its cells), what is in the cells, one after another.
 */
export function tablePieces({ rows, presentation }: DraftTable, ids: string[]): Piece[] {
  const full = rows.filter((row) => row.length > 0)
  const cells = full.flat()
  const isOneColumn = full.every((row) => row.length === 1 && row[0]!.colspan === 1)
  const holdsPassages = cells.some(
    ({ pieces }) =>
      pieces.length > MOST_PIECES ||
      pieces.some(({ block }) => block.kind === 'heading' || block.kind === 'table'),
  )
  if (presentation || isOneColumn || holdsPassages) {
    const pieces = cells.flatMap((cell) => cell.pieces)
    pieces[0]?.ids.unshift(...ids)
    return pieces
  }
  if (cells.every(({ pieces }) => pieces.length === 0)) return []
  const inside = cells.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.ids))
  const [page] = cells.flatMap(({ pieces }) => pieces.flatMap(({ block }) => block.page ?? []))
  const block: DraftBlock = { kind: 'table', rows: full.map((row) => row.map(cellOf)) }
  return [{ block: page === undefined ? block : { ...block, page }, ids: [...ids, ...inside] }]
}

function cellOf({ pieces, head, colspan, rowspan }: DraftCell): Cell {
  const runs = pieces.flatMap(({ block }, n) => [...(n === 0 ? [] : [{ text: '\n' }]), ...runsOf(block)])
  return {
    runs,
    ...(head ? { head: true as const } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  }
}

function runsOf(block: DraftBlock): Run[] {
  if (block.kind === 'figure') {
    const { asset, alt } = block
    return [{ text: '', asset, ...(alt === '' ? {} : { alt }) }]
  }
  if (block.kind === 'math') return [{ text: block.text, mathml: block.mathml }]
  return 'runs' in block ? block.runs : []
}

/** How many columns or rows a cell spans; what no table has counts as one. */
export function span(value: string | undefined, most: number): number {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, most) : 1
}
