import type { OpenReading } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { BlockId, Place, Section, SectionId } from '#core/text/document'
import { sectionOf } from '#core/text/section-of'
import { startOf } from '#renderer/text/geography'

/*
 * A text as a line of characters, from which percent, pages, titles and times are told by arithmetic. Sums over the
 * sections are made once, when the text is opened, and those within a section when it is first in sight.
 * An offset here counts UTF-16 units of block text over the whole text, as `SectionInfo.characters` does; in a text
 * without words it counts the pages that it names, of which a scan has one for each picture.
 */

/** A page of a text that names none of its own, in UTF-16 units: about one of a paperback. */
export const PAGE = 1_800

export interface Book {
  /** Length of the whole text; 0 for one that has neither words nor pages. */
  readonly characters: number
  /** There are pictures only: an offset says nothing of how much was read. */
  readonly isWordless: boolean
  /** How many pages: those of the printed book where the text names them, else of a fixed length; at least 1. */
  readonly pages: number
  readonly isPrinted: boolean
  /** Takes in where a section's blocks stand. */
  learn: (section: Section) => void
  /** The offset of a place; of a section not seen yet, where it begins. */
  offset: (place: Place) => number
  /** Which section an offset stands in. */
  section: (offset: number) => number
  /** Where a section begins; that of the section after the last is the end. */
  sectionStart: (section: number) => number
  /** Which page an offset stands on, counted from 0. */
  page: (offset: number) => number
  pageStart: (page: number) => number
  /** What a page is called: its number, or as it is printed. */
  label: (page: number) => string
  /** Which entry of the TOC an offset stands in; -1 before the first. */
  entry: (offset: number) => number
  entryStart: (entry: number) => number
  /** The title of the part an offset stands in; empty where it has none. */
  title: (offset: number) => string
  /** Minutes from one offset to a later one at the reader's pace, not rounded. */
  minutes: (from: number, to: number) => number
}

export type KnownSections = Map<SectionId, ReadonlyMap<BlockId, number>>

/** The last of some ascending values that is not above a limit; -1 when all are. */
function lastUpTo(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Running sums from 0, one more than there are values. */
function sums(values: readonly number[]): number[] {
  const all = [0]
  for (const value of values) all.push(all.at(-1)! + value)
  return all
}

/** Where each block of a section begins, counted from the section's beginning. */
function blockStarts(section: Section): Map<BlockId, number> {
  const starts = new Map<BlockId, number>()
  let at = 0
  for (const block of section.blocks) {
    starts.set(block.id, at)
    at += blockText(block).length
  }
  return starts
}

/** The same of a text without words, by the blocks that begin its pages. */
function pictureStarts(section: Section, isPage: (block: BlockId) => boolean): Map<BlockId, number> {
  const starts = new Map<BlockId, number>()
  let page = -1
  for (const { id } of section.blocks) {
    if (isPage(id)) page++
    starts.set(id, Math.max(0, page))
  }
  return starts
}

/**
 * Lays a text out as a line.
 * @param known sections seen before, kept by the caller so that they outlive a text opened anew
 */
export function createBook(open: OpenReading, known: KnownSections): Book {
  const { sections, toc, pages: printed, pace } = open
  const isWordless = sections.every(({ characters }) => characters === 0)
  const pagesIn = (id: SectionId) => printed.filter(({ block }) => sectionOf({ block }) === id).length
  const starts = sums(sections.map(({ id, characters }) => (isWordless ? pagesIn(id) : characters)))
  const amounts = sums(sections.map((one) => one[pace.unit]))
  const order = new Map(sections.map(({ id }, n) => [id, n]))
  const characters = starts.at(-1)!
  const isPrinted = printed.length > 0
  const pages = isPrinted ? printed.length : Math.max(1, Math.ceil(characters / PAGE))
  const pageStarts = printed.map(({ at }, n) => (isWordless ? n : at))
  const pageOf = new Map(printed.map(({ block }, n) => [block, n]))
  // A text brought in before its entries' places were kept: their sections' are near enough.
  const entryStarts = toc.map(({ block }, n) => {
    const known = isWordless ? pageOf.get(block) : open.tocAt[n]
    return known ?? starts[order.get(sectionOf({ block })) ?? 0]!
  })

  const section = (offset: number) => Math.max(0, Math.min(lastUpTo(starts, offset), sections.length - 1))
  const entry = (offset: number) => lastUpTo(entryStarts, offset)
  const amount = (offset: number) => {
    const n = section(offset)
    const length = sections[n]?.characters ?? 0
    const share = length === 0 ? 0 : Math.min(1, (offset - starts[n]!) / length)
    return amounts[n]! + share * (amounts[n + 1]! - amounts[n]!)
  }
  return {
    characters,
    isWordless,
    pages,
    isPrinted,
    learn: (one) => {
      if (known.has(one.id)) return
      known.set(one.id, isWordless ? pictureStarts(one, (block) => pageOf.has(block)) : blockStarts(one))
    },
    offset: (place) => {
      const id = sectionOf(place)
      const start = starts[order.get(id) ?? 0]!
      const block = known.get(id)?.get(place.block)
      return block === undefined ? start : Math.min(characters, start + block + place.at)
    },
    section,
    sectionStart: (n) => starts[n] ?? characters,
    page: (offset) => {
      if (isPrinted) return Math.max(0, lastUpTo(pageStarts, offset))
      return Math.min(pages - 1, Math.floor(offset / PAGE))
    },
    pageStart: (n) => (isPrinted ? (pageStarts[n] ?? characters) : Math.min(characters, n * PAGE)),
    label: (n) => printed[n]?.label ?? String(n + 1),
    entry,
    entryStart: (n) => entryStarts[n] ?? 0,
    title: (offset) => toc[entry(offset)]?.title ?? sections[section(offset)]?.title ?? '',
    minutes: (from, to) => Math.max(0, amount(to) - amount(from)) / pace.perMinute,
  }
}

/** A run of letters longer than this is writing without spaces, which can be entered anywhere. */
const LONGEST_WORD = 40

/**
 * Where the first word begins that does not begin before an offset of a block's text; null when that is in the next
 * block. Not the word before it: what begins on page 12 is not on page 11.
 */
function wordFrom(text: string, at: number): number | null {
  if (at === 0 || /\s/.test(text[at - 1]!)) return at
  const ahead = text.slice(at, at + LONGEST_WORD)
  const space = /\s+(?=\S)/.exec(ahead)
  if (space) return at + space.index + space[0].length
  if (ahead.length < LONGEST_WORD && /\s/.test(text.slice(Math.max(0, at - LONGEST_WORD), at))) return null
  // Not between the two halves of one character.
  return /^[\udc00-\udfff]/.test(ahead) ? at + 1 : at
}

/**
 * The place at an offset of the text, at the beginning of a word; of what is past the end, the last block's beginning.
 * @param load gives a section by its id
 */
export async function placeAt(
  open: OpenReading,
  book: Book,
  offset: number,
  load: (section: SectionId) => Promise<Section>,
): Promise<Place> {
  const held = Math.max(0, Math.min(offset, book.characters - 1))
  const n = book.section(held)
  const picture = book.isWordless && open.pages[held]
  if (picture) return { block: picture.block, at: 0 }
  const section = await load(open.sections[n]!.id)
  book.learn(section)
  let left = held - book.sectionStart(n)
  for (const block of section.blocks) {
    const text = blockText(block)
    const at = left < text.length ? wordFrom(text, left) : null
    if (at !== null) return { block: block.id, at }
    left = Math.max(0, left - text.length)
  }
  const next = open.sections[n + 1]
  return next ? startOf(next.id) : { block: section.blocks.at(-1)?.id ?? startOf(section.id).block, at: 0 }
}
