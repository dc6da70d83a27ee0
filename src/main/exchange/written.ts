import type { MarkedReading, PlacedMark } from '#main/learning/notebook'

/** A text and its marks as they are written out, in reading order. */
export interface Written extends Omit<MarkedReading, 'marks'> {
  marks: readonly PlacedMark[]
}

/** A time as ISO 8601 in UTC; empty for one that is none. */
export const isoOf = (at: number): string => (at > 0 && at < 8.64e15 ? new Date(at).toISOString() : '')

/** The day of a time as `YYYY-MM-DD`, in UTC. */
export const dayOf = (at: number): string => isoOf(at).slice(0, 10)
