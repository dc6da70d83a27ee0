import type { Brief } from '#core/study/brief'
import type { NoteId } from '#core/study/notes'
import type { ReadingId } from '#core/text/document'

const found = new WeakMap<readonly Brief[], ReadonlyMap<NoteId, number>>()

/** Where a note stands: its text by when that came first, then the place in it; without a place, last in its text. */
type Key = [reading: number, section: number, block: number, at: number]

function keyOf({ block: id, from }: Brief, reading: number): Key {
  const last = Number.POSITIVE_INFINITY
  if (id === undefined) return [reading, last, last, last]
  const [, section, block] = /(\d+)\.(\d+)$/.exec(id) ?? []
  return [reading, Number(section ?? 0), Number(block ?? 0), from]
}

const order = (a: Key, b: Key): number => {
  const at = a.findIndex((value, n) => value !== b[n])
  return at < 0 ? 0 : a[at]! < b[at]! ? -1 : 1
}

/** The number of each note as one meets them reading, text after text; found once for a list of notes. */
export function readingOrder(notes: readonly Brief[]): ReadonlyMap<NoteId, number> {
  const before = found.get(notes)
  if (before) return before
  const readings = new Map<ReadingId | undefined, number>()
  for (const { reading } of notes) if (!readings.has(reading)) readings.set(reading, readings.size)
  const sorted = notes
    .map((note) => ({ id: note.id, key: keyOf(note, readings.get(note.reading)!) }))
    .sort((a, b) => order(a.key, b.key))
  const numbers = new Map(sorted.map(({ id }, n) => [id, n]))
  found.set(notes, numbers)
  return numbers
}
