import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api'
import type { Piece } from './piece'

/** What of pdf.js's list of things to draw is of interest here, by its numbers there (`OPS`). */
const MOVES_BY = new Set([40, 41])
const MOVES_TO = 42
const NEXT_LINE = 43
const SHOWS_TEXT = 44
const BEGINS = 80
const ENDS = 81

/** The largest type that a field is taken to be filled in with. */
const LARGEST = 12

type Drawn = Pick<PDFOperatorList, 'fnArray' | 'argsArray'>

/** Something upon a page, as pdf.js tells it: a field of a form, a note, a stamp. */
export interface Annotation {
  id: string
  subtype?: string
  fieldType?: string
  fieldValue?: unknown
  textContent?: string[]
  hidden?: boolean
  noView?: boolean
  rect: number[]
}

/**
 * What is filled into a page's forms and written upon the page: as it is drawn there, else as it is kept. As pieces of
 * text where they stand, before the page is turned.
 */
export function readFields(annotations: readonly Annotation[], drawn: Drawn): Piece[] {
  const shown = linesDrawn(drawn)
  return annotations.flatMap((annotation) => {
    // A box that is ticked says nothing by itself.
    const lines = (shown.get(annotation.id) ?? []).filter((line) => /[\p{L}\p{N}]/u.test(line))
    return toPieces(lines.length > 0 ? lines : linesKept(annotation), annotation.rect)
  })
}

function linesKept({ subtype, fieldType, fieldValue, textContent, ...shown }: Annotation): string[] {
  if (shown.hidden || shown.noView) return []
  const isFilledIn = subtype === 'Widget' && (fieldType === 'Tx' || fieldType === 'Ch')
  const kept = subtype === 'FreeText' ? textContent : isFilledIn ? fieldValue : []
  const texts = (Array.isArray(kept) ? kept : [kept]).filter((one) => typeof one === 'string')
  return texts.flatMap((text) => text.split(/\r\n?|\n/)).filter((line) => line.trim() !== '')
}

/** The lines of text that are drawn for each annotation, by its id. */
function linesDrawn({ fnArray, argsArray }: Drawn): Map<string, string[]> {
  const all = new Map<string, string[]>()
  let lines: string[] | undefined
  let height = 0
  for (const [n, operation] of fnArray.entries()) {
    const args = (argsArray[n] ?? []) as unknown[]
    if (operation === BEGINS) {
      lines = ['']
      height = 0
      all.set(String(args[0]), lines)
    } else if (operation === ENDS) lines = undefined
    else if (lines && operation === SHOWS_TEXT) lines.push(lines.pop() + shown(args[0]))
    else if (lines) {
      const moved = movedTo(operation, args, height)
      if (moved === undefined) continue
      // Words are often placed one by one.
      if (moved === height) lines.push(`${lines.pop()} `)
      else lines.push('')
      height = moved
    }
  }
  return all
}

/** How high the next text stands after an operation; undefined when it does not move it. */
function movedTo(operation: number, args: unknown[], height: number): number | undefined {
  if (operation === NEXT_LINE) return height - 1
  if (MOVES_BY.has(operation)) return height + Number(args[1] ?? 0)
  if (operation !== MOVES_TO) return undefined
  const matrix = (args.length === 1 ? args[0] : args) as ArrayLike<number>
  return Number(matrix[5] ?? 0)
}

/** The words of one showing of text: glyphs, and numbers for the space between them. */
function shown(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return ''
  return glyphs
    .map((glyph: unknown) => {
      if (typeof glyph === 'number') return glyph < -200 ? ' ' : ''
      return (glyph as { unicode?: string } | null)?.unicode ?? ''
    })
    .join('')
}

function toPieces(lines: readonly string[], [x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[]): Piece[] {
  const size = Math.max(1, Math.min(LARGEST, (y1 - y0) / Math.max(1, lines.length * 1.2)))
  return lines.map((text, n) => ({
    text: text.replace(/\s+/g, ' ').trim(),
    x: x0,
    // One line stands in the middle of its field, several begin at the top.
    y: lines.length === 1 ? (y0 + y1) / 2 - size * 0.35 : y1 - size * (1 + n * 1.2),
    width: Math.min(x1 - x0, text.length * size * 0.5),
    size,
    font: '',
    bold: false,
    italic: false,
  }))
}
