import type { OpenReading } from '#contract/reading'
import { fold } from '#core/text/fold'
import type { Book } from './book'

/** Where somebody may want to go, by what they wrote. */
export type Destination = { offset: number } & (
  | { kind: 'page'; label: string }
  | { kind: 'percent'; percent: number }
  /** `within`: the part around it, by which chapters of the same number are told apart. */
  | { kind: 'part'; title: string; level: number; within?: string }
)

/** More suggestions than are looked through. */
const MOST = 50

const PERCENT = /^(\d{1,3}(?:[.,]\d+)?)\s*%$/
const BARE_PERCENT = /^\d{1,2}$|^100$/

function pages(written: string, book: Book): Destination[] {
  if (!book.isPrinted) {
    const n = /^\d+$/.test(written) ? Number(written) - 1 : -1
    return n >= 0 && n < book.pages ? [{ kind: 'page', label: book.label(n), offset: book.pageStart(n) }] : []
  }
  // Printed pages may bear the same name twice: front matter anew in each volume.
  const found: Destination[] = []
  for (let n = 0; n < book.pages && found.length < MOST; n++) {
    if (book.label(n).toLowerCase() === written)
      found.push({ kind: 'page', label: book.label(n), offset: book.pageStart(n) })
  }
  return found
}

function percents(written: string, book: Book): Destination[] {
  const digits = PERCENT.exec(written)?.[1] ?? BARE_PERCENT.exec(written)?.[0]
  const percent = Number(digits?.replace(',', '.'))
  if (!(percent <= 100)) return []
  return [{ kind: 'percent', percent, offset: Math.round((percent / 100) * book.characters) }]
}

/** The parts of a text by which it can be entered: the entries of its contents, or its sections where it has none. */
export function partsOf(open: OpenReading, book: Book): Extract<Destination, { kind: 'part' }>[] {
  // The last title of each level so far, deeper ones forgotten.
  const around: string[] = []
  if (open.toc.length > 0)
    return open.toc.map(({ title, level }, n) => {
      around.length = Math.min(around.length, level)
      const within = around.findLast((one) => one !== undefined)
      around[level] = title
      return { kind: 'part', title, level, ...(within && { within }), offset: book.entryStart(n) }
    })
  return open.sections.flatMap(({ title }, n) =>
    title ? [{ kind: 'part' as const, title, level: 1, offset: book.sectionStart(n) }] : [],
  )
}

/**
 * What somebody may mean: the page of that number, so many percent, and the parts whose title has the words; the
 * likeliest first. Nothing written means any part.
 */
export function destinations(written: string, open: OpenReading, book: Book): Destination[] {
  const words = fold(written.trim()).text
  const titled = partsOf(open, book)
    .map((part) => ({ part, at: fold(part.title).text.indexOf(words) }))
    .filter(({ at }) => at >= 0)
  // Those that begin with the words before those that only hold them; each kind in the order of the text.
  const parts = [...titled.filter(({ at }) => at === 0), ...titled.filter(({ at }) => at > 0)]
  return [...pages(words, book), ...percents(words, book), ...parts.map(({ part }) => part)].slice(0, MOST)
}
