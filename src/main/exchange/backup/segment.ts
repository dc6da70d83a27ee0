import type { Event } from '#core/study/events'
import type { Restorable } from '#main/storage/log-restore'
import { salvage } from '#main/storage/salvage'
import { isEvent, isSegment } from '#main/storage/segments'
import type { Part } from './parts'
import { isSound } from './sound'

export interface ReadSegment {
  segment: Restorable
  /** Events in it that are none of ours. */
  strange: number
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What of a segment can be believed; of a damaged one the events that are still whole. Null when there is nothing. */
export function segmentIn(bytes: Uint8Array, part: Part & { is: 'segment' }): ReadSegment | null {
  const { device, seq, damaged } = part
  const text = new TextDecoder().decode(bytes)
  const value = parsed(text)
  const isIt = isSegment(device, seq)(value)
  const found = isIt ? value : salvage(text, device, seq, isEvent)
  if (!found) return null
  const { tz, rollover, upTo } = found
  const events: Event[] = found.events.filter(isSound)
  const strange = found.events.length - events.length
  const whole = isIt && !damaged && strange === 0
  return { segment: { v: 1, device, seq, tz, rollover, ...(upTo && { upTo }), events, whole }, strange }
}
