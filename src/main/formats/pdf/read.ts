import { isRtl } from '#core/text/direction'
import type { DraftBlock, Run } from '#core/text/document'
import { toColumns } from './columns'
import { withDropCaps } from './drop-caps'
import type { Look } from './fonts'
import { type Sheet, withoutFurniture } from './furniture'
import { type Kind, kindOf, levelsOf } from './kinds'
import { type Line, toLines } from './lines'
import { type Measures, measure } from './measures'
import { beginsNote, linkNotes, noteMarker, type OnPage, partNotes } from './notes'
import { MARKER, type Paragraph, toParagraphs } from './paragraphs'
import { type Segment, spansOf, toSegments } from './segments'
import { findTables, tableRows } from './tables'
import type { PageText } from './upright'
import { createJoin, type Join, runsOf, withoutStart } from './words'

/** A block and where it begins: its page, from 0, and its baseline there, as pages are turned for reading. */
export interface Placed {
  block: DraftBlock
  page: number
  y: number
  /** From where to where its lines on that page reach. */
  left: number
  right: number
}

/** Makes blocks in reading order of the words of a document's pages. */
export function readPages(pages: readonly PageText[]): Placed[] {
  const sheets = pages.map(
    ({ pieces, pictures: _, ...edges }): Sheet => ({
      segments: withDropCaps(toSegments(pieces)),
      ...edges,
    }),
  )
  let columns = 0
  const byPage = withoutFurniture(sheets).map(({ segments }, page) => {
    const rtl = isRtl(segments.map(({ pieces }) => pieces.map(({ text }) => text).join('')).join(''))
    return toColumns(segments, rtl).flatMap((column) => toLines(column, page, columns++))
  })
  const measures = measure(byPage.flat())
  const parted = byPage.map((lines) => partNotes(lines, measures))
  const join = createJoin(byPage.flat())
  const body = inParagraphs(
    parted.flatMap((page) => page.body),
    measures,
  )
  const blocks = toBlocks(body, measures, join)
  const notes = parted.flatMap((page) => noteParagraphs(page.notes)).map((lines) => noteBlock(lines, join))
  const inOrder = withNotes(blocks, notes)
  const linked = linkNotes(inOrder)
  return inOrder.map(({ marker: _, ...placed }, n) => ({ ...placed, block: linked[n]! }))
}

type Made = OnPage & Placed

/** Where the block that some lines make begins. */
function placeOf(lines: readonly Line[]): Omit<Placed, 'block'> {
  const [{ page, y }] = lines as [Line]
  const own = lines.filter((line) => line.page === page)
  const [left, right] = [own.map((line) => line.left), own.map((line) => line.right)]
  return { page, y, left: Math.min(...left), right: Math.max(...right) }
}

/** Paragraphs, of which each table is one. */
function inParagraphs(lines: readonly Line[], measures: Measures): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let at = 0
  for (const [from, to] of findTables(lines)) {
    paragraphs.push(...toParagraphs(lines.slice(at, from), measures))
    paragraphs.push({ lines: lines.slice(from, to), above: Number.POSITIVE_INFINITY })
    at = to
  }
  return [...paragraphs, ...toParagraphs(lines.slice(at), measures)]
}

function toBlocks(paragraphs: readonly Paragraph[], measures: Measures, join: Join): Made[] {
  const lefts: number[] = []
  const depth = (left: number): number => {
    while (lefts.length > 0 && lefts.at(-1)! > left + 3) lefts.pop()
    if (lefts.length === 0 || left > lefts.at(-1)! + 3) lefts.push(left)
    return lefts.length
  }
  const kinds = paragraphs.map((paragraph): Kind => {
    const kind = kindOf(paragraph, measures, depth)
    if (kind.kind !== 'listItem') lefts.length = 0
    return kind
  })
  const level = levelsOf(kinds.flatMap((kind) => (kind.kind === 'heading' ? kind.style : [])))
  return paragraphs.flatMap((paragraph, n) => {
    const kind = kinds[n]!
    const block = toBlock(paragraph, kind, kind.kind === 'heading' ? level(kind.style) : 1, measures, join)
    return block ? [{ block, ...placeOf(paragraph.lines) }] : []
  })
}

function toBlock(
  { lines }: Paragraph,
  kind: Kind,
  level: 1 | 2 | 3 | 4 | 5 | 6,
  measures: Measures,
  join: Join,
): DraftBlock | undefined {
  if (kind.kind === 'table') {
    const rows = tableRows(lines)!.map((cells) =>
      cells.map((cell) => ({ runs: cellRuns(cell, join, measures) })),
    )
    return { kind: 'table', rows }
  }
  if (kind.kind === 'heading') {
    // What all of it is set in says that it is a heading, and nothing more.
    const runs = runsOf(lines, join, {
      bold: lines.every(({ bold }) => bold),
      italic: lines.every(({ italic }) => italic),
    })
    return runs.length > 0 ? { kind: 'heading', level, runs } : undefined
  }
  const runs = runsOf(lines, join, measures)
  // Bullets alone stand for signs that nothing is known of.
  if (runs.every(({ text }) => /^[•\s]*$/.test(text))) return undefined
  if (kind.kind !== 'listItem') return { kind: kind.kind, runs }
  const { marker, depth } = kind
  const length = MARKER.exec(lines[0]!.text.trimStart())?.[0].length ?? 0
  return { kind: 'listItem', depth, marker, runs: withoutStart(runs, length) }
}

/** The text of a table's cell. */
function cellRuns({ pieces, y, size }: Segment, join: Join, plain: Look): Run[] {
  return runsOf([{ spans: spansOf(pieces, y, size) }], join, plain)
}

/** The lines of each note. */
function noteParagraphs(lines: readonly Line[]): Line[][] {
  const notes: Line[][] = []
  for (const line of lines) {
    if (notes.length === 0 || beginsNote(line)) notes.push([line])
    else notes.at(-1)!.push(line)
  }
  return notes
}

function noteBlock(lines: readonly Line[], join: Join): Made {
  const { marker, length } = noteMarker(
    lines
      .map(({ text }) => text)
      .join(' ')
      .trimStart(),
  )!
  const runs = withoutStart(runsOf(lines, join, { bold: false, italic: false }), length)
  return { block: { kind: 'footnote', marker, runs }, ...placeOf(lines), marker }
}

/** Puts the notes of each page behind the last block that begins on it. */
function withNotes(blocks: readonly Made[], notes: readonly Made[]): Made[] {
  const all: Made[] = []
  let at = 0
  for (const block of blocks) {
    while (at < notes.length && notes[at]!.page < block.page) all.push(notes[at++]!)
    all.push(block)
  }
  return [...all, ...notes.slice(at)]
}
