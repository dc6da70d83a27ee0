import { type Brief, type BriefsJson, briefOf, briefOfGone, briefsFrom, briefsJson } from '#core/study/brief'
import type { Content } from '#core/study/fold'
import { refsOf } from '#core/study/kept'
import type { Beside } from '#main/storage/held'
import { noteOfFields } from './note-fields'

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
  let briefs: (Brief | null)[] = []
  /** Those of a snapshot, to be kept again as they are. */
  let restored: { briefs: readonly (Brief | null)[]; json: BriefsJson } | undefined

  function of(notes: Content['note']) {
    if (notes === at) return briefs
    const next = briefs.slice(0, notes.size)
    // A note that changed is another thing in its old place, and new ones come last.
    const before = at.values()
    let n = 0
    for (const [id, entity] of notes) {
      if (before.next().value !== entity) {
        const note = noteOfFields(id, entity.fields)
        next[n] = note && (entity.alive ? briefOf(note) : briefOfGone(note))
      }
      n += 1
    }
    at = notes
    briefs = next
    return briefs
  }

  return {
    of,
    keep({ note }) {
      const now = of(note)
      return restored?.briefs === now ? restored.json : briefsJson(now)
    },
    restore({ note }, kept) {
      briefs = briefsFrom(kept as BriefsJson, refsOf(note))
      restored = { briefs, json: kept as BriefsJson }
      at = note
    },
  }
}
