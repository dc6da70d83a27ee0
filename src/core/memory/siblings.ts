import { cardsOf, type Note, type NoteId } from '#core/study/notes'

/** Notes whose cards tell of each other: those of one note, and those made of the same sentence. */
export interface Relatives {
  /** Names the group a note is in; undefined for a note with one card and no relatives. */
  group: (note: NoteId) => string | undefined
  /** The notes of its group, itself among them. */
  notes: (note: NoteId) => readonly Note[]
}

const known = new WeakMap<readonly Note[], Relatives>()

const keyOf = ({ reading, source }: Note): string | undefined =>
  source && reading !== undefined ? `${reading}|${source.text}|${source.from.block}` : undefined

/** Sentences lie within a block; what does not is taken to reach to the end of its first. */
const endOf = ({ source }: Note): number =>
  source!.from.block === source!.to.block ? source!.to.at : Number.POSITIVE_INFINITY

/** Cuts the notes of one block into those whose ranges overlap. */
function overlapping(notes: Note[]): Note[][] {
  const groups: Note[][] = []
  let end = Number.NEGATIVE_INFINITY
  for (const note of notes.sort((a, b) => a.source!.from.at - b.source!.from.at)) {
    if (note.source!.from.at < end) groups.at(-1)!.push(note)
    else groups.push([note])
    end = Math.max(end, endOf(note))
  }
  return groups
}

/** Which notes are related, found once for a list of notes. */
export function relativesOf(notes: readonly Note[]): Relatives {
  const found = known.get(notes)
  if (found) return found
  const blocks = new Map<string, Note[]>()
  const several: Note[] = []
  for (const note of notes) {
    if (note.shape !== undefined) several.push(note)
    const key = keyOf(note)
    if (key === undefined) continue
    const own = blocks.get(key)
    if (own) own.push(note)
    else blocks.set(key, [note])
  }
  const groups = new Map<NoteId, readonly Note[]>()
  for (const block of blocks.values()) {
    if (block.length === 1) continue
    for (const group of overlapping(block)) {
      if (group.length > 1) for (const { id } of group) groups.set(id, group)
    }
  }
  for (const note of several) {
    if (!groups.has(note.id) && cardsOf(note).length > 1) groups.set(note.id, [note])
  }
  const relatives: Relatives = {
    group: (note) => groups.get(note)?.[0]?.id,
    notes: (note) => groups.get(note) ?? [],
  }
  known.set(notes, relatives)
  return relatives
}
