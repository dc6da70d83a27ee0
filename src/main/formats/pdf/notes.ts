import type { DraftBlock, Run } from '#core/text/document'
import type { Line } from './lines'
import type { Measures } from './measures'

/** How a note at the foot of a page begins: its number or sign, and what follows. */
const NOTE = /^\s*(?:\[?(\d{1,3})[\].)]?|([*†‡§¶]{1,3}))\s*(?=\S)/u

/** By how much the type of notes is smaller. */
const SMALLER = 0.93

export interface Parted {
  body: Line[]
  /** Lines of notes, in their order. */
  notes: Line[]
}

/**
 * Parts the lines of a page into its text and the notes at its foot: the last lines of a column that are in smaller type
 * than the text, from the first one that begins with a number or a sign.
 */
export function partNotes(lines: readonly Line[], { size }: Measures): Parted {
  const body: Line[] = []
  const notes: Line[] = []
  for (const column of byColumn(lines)) {
    const from = notesFrom(column, size)
    body.push(...column.slice(0, from))
    notes.push(...column.slice(from))
  }
  return { body, notes }
}

function byColumn(lines: readonly Line[]): Line[][] {
  const columns: Line[][] = []
  for (const line of lines) {
    if (columns.at(-1)?.[0]?.column === line.column) columns.at(-1)!.push(line)
    else columns.push([line])
  }
  return columns
}

function notesFrom(column: readonly Line[], size: number): number {
  let from = column.length
  while (from > 0 && column[from - 1]!.size <= SMALLER * size) from--
  const first = column.slice(from).findIndex(({ text }) => NOTE.test(text))
  // A page of small type alone is no page of notes.
  return first < 0 || from + first === 0 ? column.length : from + first
}

/** Whether a line begins a note. */
export const beginsNote = ({ text }: Line): boolean => NOTE.test(text)

/** The number or sign of a note, and how much of its text that takes. */
export function noteMarker(text: string): { marker: string; length: number } | undefined {
  const match = NOTE.exec(text)
  const marker = match?.[1] ?? match?.[2]
  return match && marker !== undefined ? { marker, length: match[0].length } : undefined
}

/** A block that is or may lead to a note, with its page. */
export interface OnPage {
  block: DraftBlock
  page: number
  /** The number or sign of a note. */
  marker?: string
}

/**
 * Leads raised numbers and signs to the notes of their page that begin with them, where there is one of each. Gives the
 * blocks with anchors on the notes that are led to.
 */
export function linkNotes(all: readonly OnPage[]): DraftBlock[] {
  const notes = all.filter(({ marker }) => marker !== undefined)
  const anchors = new Map<OnPage, string>()
  const target = (page: number, sign: string): OnPage | undefined => {
    const found = notes.filter(
      (note) => note.marker === sign && (note.page === page || note.page === page + 1),
    )
    return found.find((note) => note.page === page) ?? (found.length === 1 ? found[0] : undefined)
  }
  const linked = all.map(({ block, page, marker }): DraftBlock => {
    if (marker !== undefined || !('runs' in block)) return block
    const runs = block.runs.map((run): Run => {
      const sign = run.text.trim()
      const note = run.marks?.includes('sup') ? target(page, sign) : undefined
      if (!note) return run
      const anchor = anchors.get(note) ?? `note${anchors.size + 1}`
      anchors.set(note, anchor)
      return { ...run, to: { note: `#${anchor}` } }
    })
    return { ...block, runs }
  })
  return linked.map((block, n) => {
    const anchor = anchors.get(all[n]!)
    return anchor === undefined ? block : { ...block, anchor }
  })
}
