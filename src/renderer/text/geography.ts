import type { OpenReading, SectionInfo } from '#contract/reading'
import { blockText } from '#core/text/blocks'
import type { BlockId, Place, Section, SectionId } from '#core/text/document'

/** The section a block stands in: block ids are `${section}.${n}`. */
export function sectionOf(place: Place): SectionId {
  return place.block.slice(0, place.block.lastIndexOf('.'))
}

/** Where a section begins, and where the whole text does. */
export const startOf = (section: SectionId): Place => ({ block: `${section}.0`, at: 0 })

export function indexOf(sections: readonly SectionInfo[], section: SectionId): number {
  return Math.max(
    0,
    sections.findIndex((one) => one.id === section),
  )
}

/** How far into the whole text a place is, 0 to 1, counted in characters. */
export function progressAt(sections: readonly SectionInfo[], section: Section, place: Place): number {
  const total = sections.reduce((sum, one) => sum + one.characters, 0)
  if (total === 0) return 0
  let before = 0
  for (const one of sections.slice(0, indexOf(sections, section.id))) before += one.characters
  for (const block of section.blocks) {
    if (block.id === place.block) return Math.min(1, (before + place.at) / total)
    before += blockText(block).length
  }
  return Math.min(1, before / total)
}

/** Whole minutes that the rest of the text takes at the library's pace. */
export function minutesLeft(minutes: number, progress: number): number {
  return progress >= 1 ? 0 : Math.max(1, Math.ceil(minutes * (1 - progress)))
}

/** Whether the text's first line, and with it its title, is out of sight. */
export function isAway(open: OpenReading, place: Place | null): boolean {
  const first = startOf(open.sections[0]!.id)
  return place !== null && (place.block !== first.block || place.at > first.at)
}

/** The place of the list entry being read: the last one that does not stand after it. */
export function currentEntry(open: OpenReading, place: Place | null): number {
  if (!place) return -1
  const rank = (at: Place) =>
    [indexOf(open.sections, sectionOf(at)), Number(at.block.slice(at.block.lastIndexOf('.') + 1))] as const
  const [section, block] = rank(place)
  return open.toc.findLastIndex((entry) => {
    const [s, b] = rank({ block: entry.block, at: 0 })
    return s < section || (s === section && b <= block)
  })
}

/** The numbers in a block's id, read once: places are compared by the thousand. */
const numbers = new Map<BlockId, readonly number[]>()

function numbersOf(block: BlockId): readonly number[] {
  const known = numbers.get(block) ?? (block.match(/\d+/g) ?? []).map(Number)
  numbers.set(block, known)
  return known
}

/** Whether a place stands before another in the text; both of one reading. */
export function isBefore(a: Place, b: Place): boolean {
  if (a.block === b.block) return a.at < b.at
  const other = numbersOf(b.block)
  for (const [n, value] of numbersOf(a.block).entries()) {
    if (value !== other[n]) return value < (other[n] ?? 0)
  }
  return false
}
