import type { DeviceId, Event, Segment } from '#core/study/events'

/** Where the JSON value that begins at `start` ends, or undefined when its brackets never close. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0
  let inString = false
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at++
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') depth++
    else if (character === '}' || character === ']') {
      depth--
      if (depth === 0) return at + 1
    }
  }
  return undefined
}

function eventAt(text: string, start: number, isEvent: (value: unknown) => boolean) {
  const end = endOf(text, start)
  if (end === undefined) return null
  try {
    const value: unknown = JSON.parse(text.slice(start, end))
    return isEvent(value) ? { event: value as Event, end } : null
  } catch {
    return null
  }
}

/** How every event begins; inside a string the quotes would be written otherwise. */
const BEGINNING = '{"id":"'

/**
 * The events that are still whole in a segment that no longer parses: one cut short, or hurt in one place. Null when
 * there is none. Its time zone and rollover hour may be lost with the rest, so nothing may be added to it.
 */
export function salvage(
  text: string,
  device: DeviceId,
  seq: number,
  isEvent: (value: unknown) => boolean,
): Segment | null {
  const events: Event[] = []
  for (let at = text.indexOf(BEGINNING); at >= 0; ) {
    const found = eventAt(text, at, isEvent)
    if (found) events.push(found.event)
    at = text.indexOf(BEGINNING, found?.end ?? at + 1)
  }
  return events.length > 0 ? { v: 1, device, seq, tz: 0, rollover: 0, events } : null
}
