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

/** The notes of each block of each text of each reading: chains of their places, since most are never asked for. */
class Spots {
  private readonly last = new Map<string, number>()
  /** The place of the note before in the same block; -1 for the first. */
  private readonly before: Int32Array

  constructor(private readonly notes: readonly Brief[]) {
    this.before = new Int32Array(notes.length).fill(-1)
    for (let n = 0; n < notes.length; n += 1) {
      const { spot } = notes[n]!
      if (spot === undefined) continue
      this.before[n] = this.last.get(spot) ?? -1
      this.last.set(spot, n)
    }
  }

  /** Whether another note of a note's block may overlap it; for most none does, and then nothing has to be cut. */
  isShared(note: Brief): boolean {
    const { from, to } = note
    for (let n = this.last.get(note.spot!) ?? -1; n >= 0; n = this.before[n]!) {
      const other = this.notes[n]!
      if (other !== note && other.from <= to && from <= other.to && other.id !== note.id) return true
    }
    return false
  }

  at(spot: string): Brief[] {
    const found: Brief[] = []
    for (let n = this.last.get(spot) ?? -1; n >= 0; n = this.before[n]!) found.push(this.notes[n]!)
    return found.reverse()
  }
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
  let spots: Spots | undefined
  const cut = new Map<string, ReadonlyMap<NoteId, readonly Brief[]>>()

  function related(note: Brief): readonly Brief[] | undefined {
    const { id, spot } = note
    if (spot === undefined) return undefined
    spots ??= new Spots(list)
    if (!spots.isShared(note)) return undefined
    const groups = cut.get(spot) ?? overlapping(spots.at(spot))
    cut.set(spot, groups)
    return groups.get(id)
  }

  const notes = (note: Brief) => related(note) ?? (note.ends.length > 1 ? [note] : [])
  const relatives: Relatives = { group: (note) => notes(note)[0]?.id, notes }
  known.set(list, relatives)
  return relatives
}
