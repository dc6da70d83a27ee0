import type { Brief } from '#core/study/brief'
import type { NoteId } from '#core/study/notes'

/** Notes whose cards tell of each other: those of one note, and those made of the same sentence. */
export interface Relatives {
  /** Names the group a note is in; undefined for a note with one card and no relatives. */
  group: (note: NoteId) => string | undefined
  /** The notes of its group, itself among them. */
  notes: (note: NoteId) => readonly Brief[]
}

const known = new WeakMap<readonly Brief[], Relatives>()

/** The notes of each block of each text of each reading. */
function byBlock(notes: readonly Brief[]): Brief[][] {
  const blocks: Brief[][] = []
  const readings = new Map<string, Map<string, Map<string, Brief[]>>>()
  for (const note of notes) {
    const { reading, place } = note
    if (reading === undefined || !place) continue
    const texts = within(readings, reading)
    const found = within(texts, place.text)
    const own = found.get(place.block)
    if (own) own.push(note)
    else {
      const block = [note]
      found.set(place.block, block)
      blocks.push(block)
    }
  }
  return blocks
}

/** The map in a map for a key, made when there is none. */
function within<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const found = maps.get(key) ?? new Map<string, V>()
  maps.set(key, found)
  return found
}

/** Cuts the notes of one block into those whose ranges overlap. */
function overlapping(notes: Brief[]): Brief[][] {
  const groups: Brief[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const note of notes.sort((a, b) => a.place!.from - b.place!.from)) {
    if (note.place!.from < end) groups.at(-1)!.push(note)
    else groups.push([note])
    end = Math.max(end, note.place!.to)
  }
  return groups
}

/** Which notes are related, found once for a list of notes. */
export function relativesOf(notes: readonly Brief[]): Relatives {
  const found = known.get(notes)
  if (found) return found
  const groups = new Map<NoteId, readonly Brief[]>()
  for (const block of byBlock(notes)) {
    if (block.length === 1) continue
    for (const group of overlapping(block)) {
      if (group.length > 1) for (const { id } of group) groups.set(id, group)
    }
  }
  for (const note of notes) {
    if (note.cards.length > 1 && !groups.has(note.id)) groups.set(note.id, [note])
  }
  const relatives: Relatives = {
    group: (note) => groups.get(note)?.[0]?.id,
    notes: (note) => groups.get(note) ?? [],
  }
  known.set(notes, relatives)
  return relatives
}
