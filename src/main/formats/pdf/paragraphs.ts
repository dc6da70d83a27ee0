import type { Line } from './lines'
import type { Measures } from './measures'

/** Lines that belong together. */
export interface Paragraph {
  lines: Line[]
  /** Space above its first line beyond its own leading, in ems; Infinity at the top of a column. */
  above: number
}

/** A sign or a number that begins an item of a list, with the space after it. */
export const MARKER = /^(?:[•◦▪▫■□●○‣⁃∙·➢➤✓✔❖–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\[\d{1,3}\])\s+(?=\S)/iu

const ENDS = /[.!?:;。！？：…]["'”’»)\]]*\s*$/u
const SENTENCE_ENDS = /[.!?。！？…]["'”’»)\]\d]*\s*$/u

/** Points that lead to the page of an entry, in printed contents. */
const LED = /(?:[.·‧]\s*){5,}[\divxlc]+\s*$/i

/** Ems that a first line stands in, at least. */
const INDENT = 0.7
/** Ems beyond which a line is set in for another reason. */
const FAR = 8

/** Cuts the lines of a document into paragraphs; one that goes on in the next column or on the next page stays one. */
export function toParagraphs(lines: readonly Line[], measures: Measures): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const line of lines) {
    const open = paragraphs.at(-1)
    const above = open && spaceAbove(open.lines.at(-1)!, line, measures)
    if (open && above !== undefined && goesOn(open, line, above)) open.lines.push(line)
    else paragraphs.push({ lines: [line], above: above ?? Number.POSITIVE_INFINITY })
  }
  return paragraphs
}

/** Space between two lines of a column beyond their leading, in ems; undefined when they are not in one column. */
function spaceAbove(above: Line, line: Line, { leading }: Measures): number | undefined {
  if (above.column !== line.column) return Number.POSITIVE_INFINITY
  const size = Math.max(above.size, line.size)
  return (line.y - above.y - leading(size)) / size
}

function goesOn({ lines }: Paragraph, line: Line, above: number): boolean {
  const last = lines.at(-1)!
  if (!isSet(last, line) || LED.test(last.text)) return false
  if (last.column !== line.column) return crosses(last, line)
  if (above > 0.35 || above < -0.6) return false
  const em = line.size
  if (beginsItem(lines, line)) return false
  const step = line.left - last.left
  const isFirst = lines.length === 1
  if (step > INDENT * em) {
    // A hanging indent: what follows the first line of an item or an entry stands in.
    if (
      isFirst &&
      (MARKER.test(last.text) ||
        (step < FAR * em && !endsEarly(last, line) && !SENTENCE_ENDS.test(last.text)))
    )
      return true
    return isCentred(last, line) || !(ENDS.test(last.text) || endsEarly(last, line))
  }
  if (step < -INDENT * em) {
    if (isCentred(last, line)) return true
    // After a first line that stands in, lines begin at the edge.
    if (isFirst) return step > -FAR * em
    return false
  }
  return !(endsEarly(last, line) && (SENTENCE_ENDS.test(last.text) || endsFarEarly(last)))
}

/** Whether two lines are set alike: in type of about one size, both bold or neither. */
function isSet(a: Line, b: Line): boolean {
  const isNear = Math.abs(a.size - b.size) <= 0.08 * Math.max(a.size, b.size)
  return isNear && (a.bold === b.bold || Math.min(a.text.length, b.text.length) < 3)
}

/** Whether a paragraph goes on across the end of its column. */
function crosses(last: Line, line: Line): boolean {
  if (line.left - line.edges.left > INDENT * line.size || MARKER.test(line.text)) return false
  if (/[\p{L}][-\u2010\u00ad]\s*$/u.test(last.text)) return true
  if (SENTENCE_ENDS.test(last.text)) return /^\p{Ll}/u.test(line.text) && !endsEarly(last, line)
  return /^["'“‘(]?\p{Ll}/u.test(line.text) || !endsEarly(last, line)
}

/** Whether the first word of a line would have stood on the line before: that one was ended on purpose. */
function endsEarly(last: Line, line: Line): boolean {
  const first = line.text.trimStart().split(/\s/)[0] ?? ''
  const width = ((line.right - line.left) / Math.max(1, line.text.length)) * first.length
  return last.edges.right - last.right > width + 0.6 * line.size
}

const endsFarEarly = ({ edges, right }: Line): boolean =>
  edges.right - right > 0.35 * (edges.right - edges.left)

/** Two lines about one middle, both standing in: a title, a motto. */
function isCentred(a: Line, b: Line): boolean {
  const off = Math.abs(a.left + a.right - b.left - b.right) / 2
  const isIn = (line: Line) =>
    line.left - line.edges.left > line.size && line.edges.right - line.right > line.size
  return off < 0.6 * a.size && (isIn(a) || isIn(b))
}

/** Whether a line begins an item of a list: it has a marker, and stands no further in than a marker before it. */
function beginsItem(lines: readonly Line[], line: Line): boolean {
  if (!MARKER.test(line.text)) return false
  const [first] = lines
  if (/^[•◦▪▫■□●○‣⁃∙➢➤✓✔❖]/u.test(line.text)) return true
  if (MARKER.test(first!.text))
    return line.left <= first!.left + 0.5 * line.size || ENDS.test(lines.at(-1)!.text)
  return ENDS.test(lines.at(-1)!.text) || line.left - line.edges.left > INDENT * line.size
}
