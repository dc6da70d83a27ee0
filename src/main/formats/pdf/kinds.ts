import type { Measures } from './measures'
import { MARKER, type Paragraph } from './paragraphs'
import { tableRows } from './tables'

export type Kind =
  | { kind: 'heading'; style: Style }
  | { kind: 'paragraph' | 'caption' }
  | { kind: 'listItem'; marker: string; depth: number }
  | { kind: 'table' }

/** What headings of one level have in common. */
export interface Style {
  size: number
  bold: boolean
}

/** Letters and lines that a heading has at most. */
const LONGEST = 220
const MOST_LINES = 4
/** By how much type is larger that says so. */
const LARGER = 1.12
/** Ems of space above a heading that is only bold. */
const STANDS_APART = 0.25

const CAPTION =
  /^(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|tableau|figura|tabla|chart|plate|scheme)\s*\d+[\w.]*\s*[.:|–—-]/i

/** What a paragraph is, by how it is set beside the running text of its document. */
export function kindOf(paragraph: Paragraph, measures: Measures, depth: (left: number) => number): Kind {
  const { lines } = paragraph
  const [first] = lines
  const text = first!.text.trimStart()
  if (tableRows(lines)) return { kind: 'table' }
  if (isHeading(paragraph, measures)) {
    return { kind: 'heading', style: { size: Math.round(first!.size * 2) / 2, bold: first!.bold } }
  }
  if (CAPTION.test(text)) return { kind: 'caption' }
  const marker = MARKER.exec(text)?.[0].trim()
  if (marker !== undefined) return { kind: 'listItem', marker, depth: depth(first!.left) }
  return { kind: 'paragraph' }
}

function isHeading({ lines, above }: Paragraph, { size, bold, italic }: Measures): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  const [first] = lines
  if (
    length > LONGEST ||
    lines.length > MOST_LINES ||
    !/\p{L}{2}|^\d+$/u.test(lines.map(({ text }) => text).join(' '))
  )
    return false
  const all = (is: (line: Paragraph['lines'][number]) => boolean) => lines.every(is)
  if (all((line) => line.size >= LARGER * size)) return true
  if (first!.size < 0.95 * size || /[,;.:]\s*$/.test(lines.at(-1)!.text.replace(/^(?:\d+\.)+$/, '')))
    return false
  if (above < STANDS_APART) return false
  if (!bold && all((line) => line.bold)) return true
  if (!italic && all((line) => line.italic) && lines.length === 1 && length < 80 && above < 9) return true
  return lines.length === 1 && above < 9 && isCapitals(first!.text)
}

/** Capitals alone, at least two words or one of five letters. */
const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (/\p{Lu}{3,}\P{L}+\p{Lu}{2,}/u.test(text) || /\p{Lu}{5,}/u.test(text))

/** Levels for styles of headings: the larger the type the higher, bold before plain. */
export function levelsOf(styles: readonly Style[]): (style: Style) => 1 | 2 | 3 | 4 | 5 | 6 {
  const keys = [...new Map(styles.map((style) => [keyOf(style), style])).values()]
    .sort((a, b) => b.size - a.size || Number(b.bold) - Number(a.bold))
    .map(keyOf)
  return (style) => Math.min(6, keys.indexOf(keyOf(style)) + 1) as 1 | 2 | 3 | 4 | 5 | 6
}

const keyOf = ({ size, bold }: Style): string => `${size} ${bold}`
