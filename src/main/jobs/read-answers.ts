import { readFile } from 'node:fs/promises'
import type { Event } from '#core/study/events'
import { isSegment, listSegments, segmentFile } from '#main/storage/segments'

/** What histories are made of: all else of a log need not be kept in mind. */
function slim(event: Event): Event[] {
  const { id, at, day } = event
  switch (event.kind) {
    case 'answer': {
      const { kind, card, form, mode, correct, grade, ms } = event
      if (card === undefined || grade === undefined) return []
      return [{ id, at, day, kind, card, form, mode, correct, grade, ms }]
    }
    case 'reset':
    case 'seed':
    case 'undo':
      return [event]
    default:
      return []
  }
}

/**
 * Reads from disk what a log says of memory. Only looks: what is damaged is passed over and is for the log itself to
 * set aside.
 *
 * @param folder of all devices' segments
 */
export async function readAnswers(folder: string): Promise<Event[]> {
  const events: Event[] = []
  for (const [device, { seqs }] of await listSegments(folder)) {
    for (const seq of seqs) {
      const file = segmentFile(folder, device, seq)
      const segment: unknown = await readFile(file, 'utf8')
        .then(JSON.parse)
        .catch(() => null)
      const isWhole = isSegment(device, seq)
      if (isWhole(segment)) events.push(...segment.events.flatMap(slim))
    }
  }
  return events
}
