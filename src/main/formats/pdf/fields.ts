import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api'
import type { Piece } from './piece'

interface Annotation {
  subtype?: string
  fieldType?: string
  fieldValue?: unknown
  textContent?: string[]
  hidden?: boolean
  noView?: boolean
  password?: boolean
  rect?: number[]
}

/** Type sizes that a form is filled in with where it does not say so. */
const LARGEST = 12

/** What is filled into a page's form and written upon it, as pieces of text where they stand. */
export async function readFields(page: PDFPageProxy): Promise<Omit<Piece, 'angle'>[]> {
  const annotations = (await page.getAnnotations().catch(() => [])) as Annotation[]
  return annotations.flatMap((annotation) => {
    const lines = linesOf(annotation)
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = annotation.rect ?? []
    const size = Math.max(1, Math.min(LARGEST, (y1 - y0) / Math.max(1, lines.length * 1.2)))
    return lines.map((text, n) => ({
      text,
      x: x0,
      // One line stands in the middle of its field, several begin at the top.
      y: lines.length === 1 ? (y0 + y1) / 2 - size * 0.35 : y1 - size * (1 + n * 1.2),
      width: Math.min(x1 - x0, text.length * size * 0.5),
      size,
      font: '',
      bold: false,
      italic: false,
    }))
  })
}

function linesOf({ subtype, fieldType, fieldValue, textContent, ...shown }: Annotation): string[] {
  if (shown.hidden || shown.noView || shown.password) return []
  if (subtype === 'FreeText') return split(textContent ?? [])
  if (subtype !== 'Widget' || (fieldType !== 'Tx' && fieldType !== 'Ch')) return []
  const values = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return split(values.filter((value): value is string => typeof value === 'string'))
}

const split = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/\r\n?|\n/))
    .map((line) => line.trim())
    .filter((line) => line !== '')
