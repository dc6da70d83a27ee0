import type { Event, StudyDay } from './events'
import type { Projection } from './projection'

/** Time spent reading, in whole milliseconds. */
export interface ReadingTime {
  readonly days: ReadonlyMap<StudyDay, number>
  readonly readings: ReadonlyMap<string, number>
}

const DAY = 86_400_000

function apply(time: ReadingTime, events: readonly Event[]): ReadingTime {
  const spells = events.filter((event) => event.kind === 'read')
  if (spells.length === 0) return time
  const days = new Map(time.days)
  const readings = new Map(time.readings)
  for (const { day, reading, ms } of spells) {
    // A spell longer than a day or shorter than nothing is a broken clock, not reading.
    if (!(ms > 0 && ms <= DAY)) continue
    days.set(day, (days.get(day) ?? 0) + Math.round(ms))
    readings.set(reading, (readings.get(reading) ?? 0) + Math.round(ms))
  }
  return { days, readings }
}

/** Folds `read` events into the time spent a study day and a reading. */
export const readingTimeProjection: Projection<ReadingTime> = {
  name: 'reading-time',
  version: 1,
  empty: () => ({ days: new Map(), readings: new Map() }),
  apply,
  toJSON: ({ days, readings }) => ({ days: [...days], readings: [...readings] }),
  fromJSON: (json) => {
    const { days, readings } = json as { days: [string, number][]; readings: [string, number][] }
    return { days: new Map(days), readings: new Map(readings) }
  },
}
