import type { Brief } from '#core/study/brief'
import type { NoteId } from '#core/study/notes'

/** Notes whose cards tell of each other: those of one note, and those made of the same sentence. */
export interface Relatives {
  /** Names the group a note is in; undefined for a note with one card and no relatives. */
  group: (note: Brief) => NoteId | undefined
  /** The notes of its group, itself among them. */
  notes: (note: Brief) => readonly Brief[]
}

const known = new WeakMap<readonly Brief[], Relatives>()

/** The notes of each block of each text of each reading. */
function bySpot(notes: readonly Brief[]): Map<string, Brief[]> {
  const blocks = new Map<string, Brief[]>()
  for (const note of notes) {
    const { spot } = note
    if (spot === undefined) continue
    const own = blocks.get(spot)
    if (own) own.push(note)
    else blocks.set(spot, [note])
  }
  return blocks
}

/** Cuts the notes of one block into those whose ranges overlap; those that stand alone are in none. */
function overlapping(notes: readonly Brief[]): Map<NoteId, readonly Brief[]> {
  const groups: Brief[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const note of [...notes].sort((a, b) => a.from - b.from)) {
    if (note.from < end) groups.at(-1)!.push(note)
    else groups.push([note])
    end = Math.max(end, note.to)
  }
  return new Map(groups.flatMap((group) => (group.length > 1 ? group.map(({ id }) => [id, group]) : [])))
}

/** Which notes are related, found once for a list of notes, a block at a time when it is asked for. */
export function relativesOf(list: readonly Brief[]): Relatives {
  const found = known.get(list)
  if (found) return found
  const blocks = bySpot(list)
  const cut = new Map<string, ReadonlyMap<NoteId, readonly Brief[]>>()

  function related({ id, spot }: Brief): readonly Brief[] | undefined {
    if (spot === undefined) return undefined
    let groups = cut.get(spot)
    if (!groups) {
      groups = overlapping(blocks.get(spot) ?? [])
      cut.set(spot, groups)
    }
    return groups.get(id)
  }

  const notes = (note: Brief) => related(note) ?? (note.ends.length > 1 ? [note] : [])
  const relatives: Relatives = { group: (note) => notes(note)[0]?.id, notes }
  known.set(list, relatives)
  return relatives
}
