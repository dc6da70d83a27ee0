import type { Fact } from '#core/facts/fact'
import { type Note, noteIdOf } from '#core/study/notes'
import { questionKey } from '#core/study/same'
import type { ReadingId } from '#core/text/document'
import type { ContentStore } from '#main/storage/content'
import { silenceRef } from './known-silence'

/** What the reader's choices make of a fact, beyond its being kept. */
export interface Standing {
  /** Its answer is one the reader wants to be asked nothing about in that text. */
  isSilent: (reading: ReadingId, fact: Pick<Fact, 'answer'>) => boolean
  /** It was taken off the page, by itself or with its answer, and is in no card. */
  isDropped: (reading: ReadingId, fact: Pick<Fact, 'id' | 'answer'>) => boolean
  /** A card that asks the same in the same words, of this text or another, if there is one. */
  twinOf: (question: { prompt: string; answer: string }) => Note | undefined
}

export interface StandingDeps {
  content: Pick<ContentStore, 'content'>
  notes: { all: () => Note[] }
}

/** A note is read from the log once, so its key is made once. */
const keys = new WeakMap<Note, string>()

function keyOf(note: Note): string {
  const key = keys.get(note) ?? questionKey(note)
  keys.set(note, key)
  return key
}

export function createStanding({ content, notes }: StandingDeps): Standing {
  let known: { of: readonly Note[]; byKey: Map<string, Note> } | undefined

  function byKey(): Map<string, Note> {
    const of = notes.all()
    // The list is made anew whenever a note changes.
    if (known?.of !== of) {
      // Of several the oldest, which comes first in the log.
      known = { of, byKey: new Map(of.map((note) => [keyOf(note), note] as const).reverse()) }
    }
    return known.byKey
  }

  const isSilent: Standing['isSilent'] = (reading, { answer }) =>
    content.content.silence.get(silenceRef(content.content, reading, answer))?.alive === true

  return {
    isSilent,
    isDropped(reading, fact) {
      const entity = content.content.note.get(noteIdOf(reading, fact.id))
      if (entity?.alive) return false
      return (entity !== undefined && entity.del !== null) || isSilent(reading, fact)
    },
    twinOf: (question) => byKey().get(questionKey(question)),
  }
}
