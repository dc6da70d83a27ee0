import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays } from '#core/study/day'
import type { Event, Grade, Segment, StudyDay } from '#core/study/events'
import type { Studied } from './learner'

const SEGMENT = 500

/** What a learner answered as the log of a device; cards are named by `cardOf` a history's number. */
export function eventsOf(
  { starts, grades, turns, days }: Studied,
  { device, first, cardOf }: { device: string; first: StudyDay; cardOf: (history: number) => string },
): Event[] {
  const events: Event[] = []
  for (let history = 0; history + 1 < starts.length; history += 1) {
    for (let place = starts[history]!; place < starts[history + 1]!; place += 1) {
      const grade = grades[place]! as Grade
      const day = addDays(first, days[place]!)
      const at = Date.parse(`${day}T10:00:00Z`) + turns[place]!
      const what = { kind: 'answer', form: 'flashcard', mode: 'due', ms: 4_000 } as const
      events[turns[place]!] = {
        ...{ id: `${device}-${turns[place]! + 1}`, at, day },
        ...{ ...what, card: cardOf(history), correct: grade > 1, grade },
      }
    }
  }
  return events
}

/** Writes events as the segments of a device into a folder of logs. */
export async function writeLog(folder: string, device: string, events: readonly Event[]): Promise<void> {
  await mkdir(join(folder, device), { recursive: true })
  for (let from = 0; from < events.length; from += SEGMENT) {
    const seq = from / SEGMENT + 1
    const segment: Segment = {
      v: 1,
      device,
      seq,
      tz: 0,
      rollover: 4,
      events: events.slice(from, from + SEGMENT),
    }
    await writeFile(join(folder, device, `${seq}.json`), JSON.stringify(segment))
  }
}
