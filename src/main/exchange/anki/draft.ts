import { addDays, studyDay } from '#core/study/day'
import type { Event, EventBody, StudyDay, UtcMs } from '#core/study/events'

/** A day told by its distance: from the day of the event itself, or from that on which the package's days begin. */
export interface Distance {
  from: 'event' | 'start'
  days: number
}

/** An event out of a package, before it is known on which days it falls. */
export interface Draft {
  id: string
  at: UtcMs
  body: EventBody
  due?: Distance
  /** A card buried until the day is over: the day of the event. */
  buried?: true
}

export interface Clock {
  /** Minutes east of UTC at a moment. */
  zone: (at: UtcMs) => number
  /** The local hour at which a study day begins. */
  rollover: number
  /** Where the package's days begin: milliseconds since the epoch, and its own zone where it says so. */
  start: { at: UtcMs; zone?: number }
}

/** A hundred years: due days beyond are mistakes. */
const FARTHEST = 36_500
const bounded = (days: number) => Math.round(Math.min(Math.max(days, -FARTHEST), FARTHEST))

/**
 * Gives drafts their days: by local time and the reader's own rollover hour, as if they had been answered here.
 * Anki's due days count from the local date on which its collection began.
 */
export function dated(drafts: readonly Draft[], { zone, rollover, start }: Clock): Event[] {
  const first = studyDay(start.at, start.zone ?? zone(start.at), 0)
  const on = ({ from, days }: Distance, day: StudyDay) =>
    addDays(from === 'start' ? first : day, bounded(days))
  return drafts.map(({ id, at, body, due, buried }): Event => {
    const day = studyDay(at, zone(at), rollover)
    const event = { id, at, day, ...body } as Event
    if (due && (event.kind === 'answer' || event.kind === 'due')) event.due = on(due, day)
    if (buried && event.kind === 'put') event.set = { ...event.set, buried: day }
    return event
  })
}
