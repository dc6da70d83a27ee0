import { columns, indentOf, isDivider, isList, most } from './lines'

/** How the lines of a plain text make paragraphs. */
export interface Layout {
  /** Columns of a full line when line ends are only where the line was full; 0 when every line is a paragraph. */
  width: number
}

/** Beyond this a line end is the end of a paragraph: nobody wraps by hand at more columns. */
const WIDEST = 100
const NARROWEST = 35

/** Runs of lines with text, as blank lines part them. */
export function groupLines(lines: string[]): string[][] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() === '') groups.push([])
    else groups.at(-1)?.push(line)
  }
  return groups.filter((group) => group.length > 0)
}

/** Finds out how a text was set, from all its groups together. */
export function readLayout(groups: string[][]): Layout {
  const width = nearlyLongest(groups.filter((group) => group.length > 1))
  if (width < NARROWEST || width > WIDEST || nearlyLongest(groups) > WIDEST * 1.5) return { width: 0 }
  const prose = groups.filter((group) => group.length > 2 && !group.some(isList) && !group.some(isDivider))
  const breaks = prose.reduce((sum, group) => sum + group.length - 1, 0)
  const soft = prose.reduce((sum, group) => sum + softBreaks(group, width), 0)
  const short =
    prose.length === 0 &&
    groups.some((group) => group.length > 1 && softBreaks(group, width) === group.length - 1)
  return { width: short || (breaks > 0 && soft >= breaks * 0.4) ? width : 0 }
}

/** What 98 in 100 lines do not exceed, in columns: a single stray long line says nothing about the setting. */
function nearlyLongest(groups: string[][]): number {
  const lengths = groups.flatMap((group) => group.map(columns)).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length * 0.98)] ?? 0
}

/** How many line ends of a group are there only because the next word would not have fitted. */
export function softBreaks(group: string[], width: number): number {
  return group.slice(0, -1).filter((line, i) => {
    const word = /^\S+/u.exec(group[i + 1]?.trim() ?? '')?.[0] ?? ''
    const next = columns(word) > word.length ? 2 : word.length + 1
    return columns(line) + next > width - 4
  }).length
}

/** Whether a group of lines is running text, given the width the text was set to. */
export function isWrapped(group: string[], width: number): boolean {
  return group.length > 1 && softBreaks(group, width) >= (group.length - 1) * 0.6
}

/**
 * Parts a group of wrapped lines where a line is set in by 1 to 8 columns while most are not: books without blank
 * lines mark a paragraph so.
 */
export function splitAtIndents(group: string[]): string[][] {
  const base = -most(group, (line) => -indentOf(line))
  const set = group.filter((line) => indentOf(line) > base)
  if (set.length === 0 || set.length > group.length * 0.5 || set.some((line) => indentOf(line) > base + 8))
    return [group]
  const parts: string[][] = []
  for (const line of group) {
    if (parts.length === 0 || indentOf(line) > base) parts.push([line])
    else parts.at(-1)?.push(line)
  }
  return parts
}
