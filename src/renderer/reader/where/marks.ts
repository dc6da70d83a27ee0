import type { OpenReading } from '#contract/reading'
import type { Book } from './book'

/** Something to be seen on the scrubber. */
export interface LineMark {
  /** Share of the text before it, 0 to 1. */
  at: number
  kind: 'section' | 'bookmark' | 'hit'
}

/** More than so many section marks are a grey bar that says nothing. */
const MOST_SECTIONS = 80
/** Finer than the line has pixels: marks that fall together are drawn once. */
const STEPS = 2_000

/** The great parts of a text: the outermost entries of its contents of which there is more than one, by number. */
export function greatParts({ toc }: Pick<OpenReading, 'toc'>): number[] {
  const levels = [...new Set(toc.map(({ level }) => level))].sort((a, b) => a - b)
  const ofLevel = (level: number) => toc.flatMap((entry, n) => (entry.level === level ? [n] : []))
  return levels.map(ofLevel).find((one) => one.length > 1) ?? []
}

/** Where the great parts of a text begin, or its sections where it has none. */
export function sectionMarks(open: OpenReading, book: Book): LineMark[] {
  if (book.characters === 0) return []
  const parts = greatParts(open)
  const starts =
    parts.length > 0 ? parts.map(book.entryStart) : open.sections.map((_, n) => book.sectionStart(n))
  if (starts.length > MOST_SECTIONS) return []
  return starts.map((start) => ({ at: start / book.characters, kind: 'section' }))
}

/** Marks of one kind as an SVG path of upright lines, in a box 2,000 wide and 1 high. */
export function linePath(marks: readonly LineMark[], kind: LineMark['kind']): string {
  const steps = new Set(marks.filter((mark) => mark.kind === kind).map(({ at }) => Math.round(at * STEPS)))
  return [...steps].map((x) => `M${x} 0V1`).join('')
}
