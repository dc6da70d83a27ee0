import type { DeviceId, Event } from '#core/study/events'
import { boundsOf } from './scan'
import { isEvent } from './segments'

/** What every event begins with as it is written. */
const HEAD = '{"id":"'

/**
 * Whether what stands between two places of a segment is an event of it, and not part of one: whole events stand on
 * both sides, or its bounds.
 */
function standsAlone(bytes: Buffer, from: number, to: number, [start, end]: [number, number]): boolean {
  const before = bytes.toString('latin1', from - 2, from)
  const after = bytes.toString('latin1', to, to + 1 + HEAD.length)
  return (from === start || before === '},') && (to === end || after === `,${HEAD}`)
}

/**
 * The events of a segment in whose JSON there is one of some words, cut out of its bytes: nothing is made of all the
 * others. Null where that cannot be told so: what has the words may also be large, or part of something else.
 */
export function picked(
  bytes: Buffer,
  device: DeviceId,
  seq: number,
  words: readonly string[],
): Event[] | null {
  const bounds = boundsOf(bytes, device, seq)
  if (!bounds) return null
  const found: Event[] = []
  for (const word of words) {
    for (let at = bytes.indexOf(word, bounds[0]); at >= 0; at = bytes.indexOf(word, at + 1)) {
      const from = bytes.lastIndexOf(HEAD, at)
      const to = bytes.indexOf('}', at) + 1
      if (from < bounds[0] || to === 0 || !standsAlone(bytes, from, to, bounds)) return null
      try {
        const event: unknown = JSON.parse(bytes.toString('utf8', from, to))
        if (!isEvent(event)) return null
        found.push(event)
      } catch {
        return null
      }
    }
  }
  return found
}
