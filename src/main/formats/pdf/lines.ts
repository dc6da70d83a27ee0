import { mode, type Piece } from './piece'
import { type Segment, type Span, spansOf } from './segments'

/** A line of a column. */
export interface Line {
  spans: Span[]
  text: string
  left: number
  right: number
  /** Its baseline, growing downwards. */
  y: number
  size: number
  bold: boolean
  italic: boolean
  /** The stretches it is made of, where there is more than a space between them: cells perhaps. */
  cells: Segment[]
  /** The page it is on, from 0, and the column, counted through the whole document. */
  page: number
  column: number
  /** Where the column's lines begin and end. */
  edges: { left: number; right: number }
}

/** What share of a line's letters has to be set in bold or italics for the line to be. */
const MOSTLY = 0.8

/** The lines of one column, from top to bottom. */
export function toLines(column: readonly Segment[], page: number, number: number): Line[] {
  const groups: Segment[][] = []
  for (const segment of column.toSorted((a, b) => a.y - b.y)) {
    const group = groups.at(-1)
    const isLevel = group?.some(
      ({ y, size }) =>
        Math.abs(segment.y - y) < 0.4 * Math.min(size, segment.size) || isRaised(segment, y, size),
    )
    if (group && isLevel) group.push(segment)
    else groups.push([segment])
  }
  const lines = groups.map((group) => toLine(group, page, number))
  const edges = edgesOf(lines)
  return lines.map((line) => ({ ...line, edges }))
}

const isRaised = (segment: Segment, y: number, size: number): boolean =>
  segment.size < 0.85 * size && segment.y > y - 0.6 * size && segment.y < y + 0.3 * size

function toLine(group: Segment[], page: number, column: number): Line {
  const cells = group.toSorted((a, b) => a.left - b.left)
  const pieces = cells.flatMap((cell) => cell.pieces)
  const size = mode(pieces, (piece) => Math.round(piece.size * 10) / 10, letters) ?? 1
  const y = mode(
    cells,
    (cell) => cell.y,
    ({ pieces: own }) => sum(own, letters),
  )!
  const spans = spansOf(pieces, y, size)
  const all = Math.max(1, sum(pieces, letters))
  const share = (is: (piece: Piece) => boolean) => sum(pieces.filter(is), letters) / all
  return {
    spans,
    text: spans.map(({ text }) => text).join(''),
    left: cells[0]!.left,
    right: Math.max(...cells.map((cell) => cell.right)),
    y,
    size,
    bold: share((piece) => piece.bold) >= MOSTLY,
    italic: share((piece) => piece.italic) >= MOSTLY,
    cells,
    page,
    column,
    edges: { left: 0, right: 0 },
  }
}

const letters = ({ text }: Piece): number => text.length

const sum = <T>(all: readonly T[], of: (each: T) => number): number =>
  all.reduce((total, each) => total + of(each), 0)

/** Where most lines of a column begin, and where the longest of them end. */
function edgesOf(lines: readonly Line[]): Line['edges'] {
  const lefts = lines.map(({ left }) => left)
  const common =
    mode(
      lines,
      ({ left }) => Math.round(left),
      ({ text }) => text.length,
    ) ?? 0
  const outer = Math.min(...lefts)
  const size = lines[0]?.size ?? 1
  // A column of lists may have more lines set in than at its edge.
  const left = common - outer < 4 * size ? outer : common
  return { left, right: Math.max(...lines.map(({ right }) => right)) }
}
