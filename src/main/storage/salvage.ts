import type { DeviceId, Event, Segment } from '#core/study/events'
import { isEvent } from './segments'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * The events that are still whole in a segment that no longer parses: cut short, or hurt in one place. Every event
 * begins with its id, and inside a string that beginning is written otherwise, so they are found apart. Null when
 * there is none. What comes back is sealed: the clock it was kept under may be lost, and ids that it held.
 */
export function salvage(device: DeviceId, seq: number, text: string): Segment | null {
  if (parsed(text) !== undefined) return null
  const events: Event[] = []
  let broken = ''
  for (const piece of text.split(/[,[](?=\{"id":")/).slice(1)) {
    // Something inside an event may begin like one: then only both pieces together are whole.
    const event = [`${broken},${piece}`, piece].map((each) => parsed(each.replace(/\]\}\s*$/, ''))).find(isEvent)
    broken = event || broken.length > text.length ? '' : broken === '' ? piece : `${broken},${piece}`
    if (event) events.push(event)
  }
  const number = (name: string) => Number(new RegExp(`"${name}":(-?\\d{1,4}),`).exec(text)?.[1] ?? 0)
  return events.length > 0 ? { v: 1, device, seq, tz: number('tz'), rollover: number('rollover'), events } : null
}
