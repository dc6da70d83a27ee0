import type { DeviceId, Event, EventId, UtcMs } from './events'

/** When an event happened and which one it was: all that is needed to say which of two came last. */
export interface Stamp {
  at: UtcMs
  id: EventId
}

/** More digits than a number holds exactly are none of a device. */
const MOST_DIGITS = 15

/** The device and number of an id made by a device; null for the ids that imports bring. */
export function numbered(id: EventId): { device: DeviceId; n: number } | null {
  const dash = id.lastIndexOf('-')
  const digits = id.length - dash - 1
  // A device counts from 1 and writes no nought before a number, so a device and a number are one id.
  if (dash < 1 || digits < 1 || digits > MOST_DIGITS || id[dash + 1] === '0') return null
  let n = 0
  // Asked of every event of a log.
  for (let i = dash + 1; i < id.length; i += 1) {
    const digit = id.charCodeAt(i) - 48
    if (!(digit >= 0 && digit <= 9)) return null
    n = n * 10 + digit
  }
  const device = id.slice(0, dash)
  return device.includes(':') ? null : { device, n }
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Total order of events: by time, then device, then number; an id without a number stands for its device. */
export function compareStamps(a: Stamp, b: Stamp): number {
  if (a.at !== b.at) return compare(a.at, b.at)
  const left = numbered(a.id) ?? { device: a.id, n: 0 }
  const right = numbered(b.id) ?? { device: b.id, n: 0 }
  return compare(left.device, right.device) || compare(left.n, right.n) || compare(a.id, b.id)
}

/** `compareStamps`, carried on into the content: two events under one id happen only in damaged logs. */
export function compareEvents(a: Event, b: Event): number {
  return compareStamps(a, b) || (a === b ? 0 : compare(JSON.stringify(a), JSON.stringify(b)))
}
