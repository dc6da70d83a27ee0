import { type Brief, type BriefsJson, briefOf, briefsFrom, briefsJson } from '#core/study/brief'
import type { Content, Entity } from '#core/study/fold'
import type { Beside } from '#main/storage/state'
import { noteFrom } from './note-fields'

/** Briefs of all notes there ever were, in the order of the content, null for what is no note. */
export interface Briefs extends Beside<Content> {
  of: (notes: Content['note']) => readonly (Brief | null)[]
}

/**
 * What to know of all notes at once, kept beside the content and brought up to it note by note: to read a hundred
 * thousand of them takes a second.
 */
export function createBriefs(): Briefs {
  let at: Content['note'] = new Map()
  const entities: Entity[] = []
  let briefs: (Brief | null)[] = []

  function of(notes: Content['note']) {
    if (notes === at) return briefs
    at = notes
    const next = briefs.slice(0, notes.size)
    let n = 0
    for (const [id, entity] of notes) {
      if (entities[n] !== entity) {
        const note = noteFrom(id, entity)
        entities[n] = entity
        next[n] = note && briefOf(note)
      }
      n += 1
    }
    briefs = next
    return briefs
  }

  return {
    of,
    keep: ({ note }) => briefsJson(of(note)),
    restore({ note }, kept) {
      briefs = briefsFrom(kept as BriefsJson, [...note.keys()])
      entities.length = 0
      for (const entity of note.values()) entities.push(entity)
      at = note
    },
  }
}
