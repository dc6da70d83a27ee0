import type { Segment } from './segments'

/** A page's segments and where the page begins and ends. */
export interface Sheet {
  segments: Segment[]
  top: number
  bottom: number
}

/** What share of a page, from above and from below, running heads and feet stand in: TeX leaves a sixth below. */
const BAND = 0.18
/** Rows from either end of a page that may be running heads or feet. */
const ROWS = 3
/** Pages that a line is on before it is a running one. */
const REPEATED = 3
/** What share of a document's letters running heads and feet are, at most. */
const MOST = 0.2

interface Row {
  segments: Segment[]
  /** How far from its end of the page. */
  y: number
  /** What it says, with its numbers left out. */
  key: string
  numbers: number[]
  page: number
  at: 'head' | 'foot'
}

/**
 * The pages without their running heads and feet: lines at either end of at least three pages (odd and even ones may
 * differ) that say the same but for a number, and numbers alone that count on with the pages.
 */
export function withoutFurniture(sheets: readonly Sheet[]): Sheet[] {
  const rows = sheets.flatMap((sheet, page) => [
    ...rowsAt(sheet, page, 'head'),
    ...rowsAt(sheet, page, 'foot'),
  ])
  const taken = new Set<Segment>()
  const running: Row[] = []
  for (const group of grouped(rows)) {
    const pages = new Set(group.map(({ page }) => page)).size
    const isNumber = group[0]!.key.replace(/[#\s.|·–—\-[\]()]|\bpage\b|\bof\b|seite|von/gi, '') === ''
    if (isNumber && countsOn(group)) take(group, taken)
    else if (pages >= REPEATED) running.push(...group)
  }
  // Pages that say much the same are forms or slides, and all of it is what they say.
  if (
    lengthOf(running.flatMap(({ segments }) => segments)) <
    MOST * lengthOf(sheets.flatMap(({ segments }) => segments))
  )
    take(running, taken)
  return sheets.map((sheet) => ({ ...sheet, segments: sheet.segments.filter((one) => !taken.has(one)) }))
}

function take(rows: readonly Row[], taken: Set<Segment>): void {
  for (const { segments } of rows) for (const segment of segments) taken.add(segment)
}

const lengthOf = (segments: readonly Segment[]): number =>
  segments.reduce((sum, { pieces }) => sum + pieces.reduce((length, { text }) => length + text.length, 0), 0)

/** The outermost rows of a page within its band, from outside to inside. */
function rowsAt({ segments, top, bottom }: Sheet, page: number, at: Row['at']): Row[] {
  const band = (bottom - top) * BAND
  const inBand = segments
    .filter(({ y }) => (at === 'head' ? y < top + band : y > bottom - band))
    .sort((a, b) => (at === 'head' ? a.y - b.y : b.y - a.y))
  const rows: Segment[][] = []
  for (const segment of inBand) {
    const last = rows.at(-1)
    if (last && Math.abs(last[0]!.y - segment.y) < 0.4 * segment.size) last.push(segment)
    else rows.push([segment])
  }
  return rows.slice(0, ROWS).map((row) => {
    const words = row
      .toSorted((a, b) => a.left - b.left)
      .map((segment) => segment.pieces.map(({ text }) => text).join(''))
      .join(' ')
    const numbers = [...words.matchAll(NUMBER)].map(([number]) => numberOf(number))
    // Pages may differ in size.
    const y = at === 'head' ? row[0]!.y - top : bottom - row[0]!.y
    return { segments: row, y, key: words.toLowerCase().replace(NUMBER, '#').trim(), numbers, page, at }
  })
}

const NUMBER = /\d+|(?<![\p{L}\p{N}])[ivxlc]{1,7}(?![\p{L}\p{N}])/giu

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function numberOf(number: string): number {
  if (/\d/.test(number)) return Number(number)
  const digits = [...number.toLowerCase()].map((letter) => ROMAN[letter]!)
  return digits.reduce((sum, digit, n) => sum + (digit < (digits[n + 1] ?? 0) ? -digit : digit), 0)
}

/** Rows that say the same at about the same height. */
function grouped(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[][]>()
  for (const row of rows) {
    const key = `${row.at} ${row.key}`
    const near = groups.get(key) ?? []
    const group = near.find(([first]) => Math.abs(first!.y - row.y) < 12)
    if (group) group.push(row)
    else near.push([row])
    groups.set(key, near)
  }
  return [...groups.values()].flat()
}

/** Whether numbers alone on their line count the pages: at least two that stand as far from each other as their pages do. */
function countsOn(group: readonly Row[]): boolean {
  const offsets = new Map<number, number>()
  for (const { numbers, page } of group)
    if (numbers[0] !== undefined) offsets.set(numbers[0] - page, (offsets.get(numbers[0] - page) ?? 0) + 1)
  return Math.max(0, ...offsets.values()) >= Math.max(2, group.length * 0.5)
}
