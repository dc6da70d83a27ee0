import type { Section } from '#core/text/document'
import { readByline, readIssueLine } from '#main/formats/byline'
import { readDateLine } from '#main/formats/dates'

const WRAPPED = /[\p{L}\p{N},;:’'”"–-]$/u
const SHORTEST_LINE = 40
const LONGEST_LINE = 90
/** The share of lines that a hard-wrapped text breaks off in mid-sentence. */
const MOSTLY = 0.5

/** Whether a text's lines are broken at some width and not at the ends of its paragraphs. */
function isWrapped(lines: readonly string[]): boolean {
  const followed = lines.slice(0, -1).filter((line, i) => line.trim() !== '' && lines[i + 1]!.trim() !== '')
  const broken = followed.filter(
    (line) => line.length >= SHORTEST_LINE && line.length <= LONGEST_LINE && WRAPPED.test(line),
  )
  return followed.length > 2 && broken.length / followed.length >= MOSTLY
}

/** Lines of a text that may tell when it came out. */
const HEAD = 3

/** The day a text without mark-up came out, an ISO date, where a line at its head says nothing else, or a byline there. */
export function plainDate(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  for (const line of lines.slice(0, HEAD)) {
    const date =
      readDateLine(line.trim())?.iso ?? (readByline(line.trim()) ?? readIssueLine(line.trim()))?.published
    if (date) return date
  }
  return undefined
}

/**
 * A text without mark-up: a paragraph a line, headings among them told by their want of an end. Lines of a text that
 * is broken at some width are joined up to the next empty one.
 */
export function plainSections(text: string): Section[] {
  const lines = text.split('\n')
  const paragraphs = isWrapped(lines)
    ? text.split(/\n\s*\n/).map((part) => part.trim().replace(/\s*\n\s*/g, ' '))
    : lines
  const blocks = paragraphs
    .filter((line) => line.trim() !== '')
    .map((line, n) => ({ id: `s.${n}`, kind: 'paragraph' as const, runs: [{ text: line }] }))
  return [{ id: 's', title: '', blocks }]
}
