import type { OpenReading, SectionInfo } from '#contract/reading'
import type { Place, SectionId } from '#core/text/document'
import { comparePlaces } from '#core/text/order'

/** Where a section begins, and where the whole text does. */
export const startOf = (section: SectionId): Place => ({ block: `${section}.0`, at: 0 })

export function indexOf(sections: readonly SectionInfo[], section: SectionId): number {
  return Math.max(
    0,
    sections.findIndex((one) => one.id === section),
  )
}

/** Minutes as they are told wherever a text is, so that its title and its foot say the same: at least one. */
export const wholeMinutes = (minutes: number): number => Math.max(1, Math.round(minutes))

/** Whole minutes that the rest of the text takes at the library's pace. */
export const minutesLeft = (minutes: number, progress: number): number =>
  progress >= 1 ? 0 : wholeMinutes(minutes * (1 - progress))

/** How much of a text is read, as it is told wherever a text is: 100 only once all of it is. */
export const percentRead = (share: number): number => Math.floor(share * 100)

/** Whether the text's first line, and with it its title, is out of sight. */
export function isAway(open: OpenReading, place: Place | null): boolean {
  const first = startOf(open.sections[0]!.id)
  return place !== null && (place.block !== first.block || place.at > first.at)
}

/** Whether a place stands before another in the text; both of one reading. */
export const isBefore = (a: Place, b: Place): boolean => comparePlaces(a, b) < 0

export const isSamePlace = (a: Place | null | undefined, b: Place | null | undefined): boolean =>
  a?.block === b?.block && a?.at === b?.at
