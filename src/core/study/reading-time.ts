import type { Event, Passed, StudyDay } from './events'
import type { Projection } from './projection'

/** How much was read in some time: UTF-16 units, words and milliseconds. */
export type Stretch = Omit<Passed, 'language'>

/** Time spent reading, in whole milliseconds, and how much was read in it. */
export interface ReadingTime {
  readonly days: ReadonlyMap<StudyDay, number>
  readonly readings: ReadonlyMap<string, number>
  /** By language, and in it by tens of minutes since the epoch: only the last ones. */
  readonly pace: ReadonlyMap<string, ReadonlyMap<number, Stretch>>
}

const DAY = 86_400_000
const TEN_MINUTES = 600_000
/** Ten hours of reading in each language: a pace changes over the years. */
const LAST_STRETCHES = 60

const isCount = (value: unknown): value is number => Number.isFinite(value) && (value as number) >= 0
const NOTHING: Stretch = { characters: 0, words: 0, ms: 0 }

/**
 * Adds a spell to the stretches of its language. The last so many are kept whatever the order spells come in: what
 * is older than all of them cannot come back into their number by what comes later.
 */
function withSpell(stretches: ReadonlyMap<number, Stretch>, at: number, passed: Passed) {
  const when = Math.floor(at / TEN_MINUTES)
  const before = stretches.get(when) ?? NOTHING
  const after = new Map(stretches).set(when, {
    characters: before.characters + Math.round(passed.characters),
    words: before.words + Math.round(passed.words),
    ms: before.ms + Math.round(passed.ms),
  })
  if (after.size > LAST_STRETCHES) after.delete(Math.min(...after.keys()))
  return after
}

function apply(time: ReadingTime, events: readonly Event[]): ReadingTime {
  const spells = events.filter((event) => event.kind === 'read')
  if (spells.length === 0) return time
  const days = new Map(time.days)
  const readings = new Map(time.readings)
  const pace = new Map(time.pace)
  for (const { at, day, reading, ms, passed } of spells) {
    // A spell longer than a day or shorter than nothing is a broken clock, not reading.
    if (!(ms > 0 && ms <= DAY)) continue
    days.set(day, (days.get(day) ?? 0) + Math.round(ms))
    readings.set(reading, (readings.get(reading) ?? 0) + Math.round(ms))
    if (passed && [passed.characters, passed.words, passed.ms].every(isCount) && passed.ms <= DAY)
      pace.set(passed.language, withSpell(pace.get(passed.language) ?? new Map(), at, passed))
  }
  return { days, readings, pace }
}

type StretchRow = [number, number, number, number]

/** Folds `read` events into the time spent a study day and a reading, and into the pace of late. */
export const readingTimeProjection: Projection<ReadingTime> = {
  name: 'reading-time',
  version: 2,
  empty: () => ({ days: new Map(), readings: new Map(), pace: new Map() }),
  apply,
  toJSON: ({ days, readings, pace }) => ({
    days: [...days],
    readings: [...readings],
    pace: [...pace].map(([language, stretches]) => [
      language,
      [...stretches].map(([when, { characters, words, ms }]): StretchRow => [when, characters, words, ms]),
    ]),
  }),
  fromJSON: (json) => {
    const { days, readings, pace } = json as {
      days: [string, number][]
      readings: [string, number][]
      pace: [string, StretchRow[]][]
    }
    const stretchesOf = (rows: StretchRow[]) =>
      new Map(rows.map(([when, characters, words, ms]) => [when, { characters, words, ms }]))
    return {
      days: new Map(days),
      readings: new Map(readings),
      pace: new Map(pace.map(([language, rows]) => [language, stretchesOf(rows)])),
    }
  },
}
