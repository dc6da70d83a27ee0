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

/** Whole minutes that the rest of the text takes at the library's pace. */
export function minutesLeft(minutes: number, progress: number): number {
  return progress >= 1 ? 0 : Math.max(1, Math.ceil(minutes * (1 - progress)))
}

/** Whether the text's first line, and with it its title, is out of sight. */
export function isAway(open: OpenReading, place: Place | null): boolean {
  const first = startOf(open.sections[0]!.id)
  return place !== null && (place.block !== first.block || place.at > first.at)
}

/** Whether a place stands before another in the text; both of one reading. */
export const isBefore = (a: Place, b: Place): boolean => comparePlaces(a, b) < 0

export const isSamePlace = (a: Place | null | undefined, b: Place | null | undefined): boolean =>
  a?.block === b?.block && a?.at === b?.at
