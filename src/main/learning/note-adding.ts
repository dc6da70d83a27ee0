import type { AppEvent, Handlers } from '#contract/api'
import { faceOf } from '#core/study/faces'
import { kindOf, typeOf } from '#core/study/fact-notes'
import { formOf, lackingIn } from '#core/study/note-forms'
import { cardsOf, type Note } from '#core/study/notes'
import type { Ports } from '#main/ports'
import type { ContentStore } from '#main/storage/content'
import { writeChange } from './change'
import { drafted, edited } from './note-edit'
import { fieldsOfNote } from './note-fields'
import type { Notes } from './notes'

export interface NoteAddingDeps {
  content: Pick<ContentStore, 'append'>
  notes: Pick<Notes, 'get'>
  ports: Pick<Ports, 'now' | 'randomId'>
  emit: (event: AppEvent) => void
}

/** Cards of the reader's own that are of no text, and how they will look. */
export function noteAddingHandlers(deps: NoteAddingDeps): Pick<Handlers, 'notes.add' | 'notes.preview'> {
  const { content, notes, ports, emit } = deps

  const blank = (id: string, { prompt = '', answer = '' }: { prompt?: string; answer?: string }): Note => ({
    ...{ id, kind: kindOf(prompt), prompt, answer, accepts: [], type: typeOf(answer), choices: [], tags: [] },
    addedAt: ports.now(),
  })

  return {
    async 'notes.add'({ edit }) {
      const note = edited(blank(`n${ports.randomId(12)}`, edit), edit)
      const change = await writeChange(
        content,
        emit,
        [{ kind: 'put', of: 'note', ref: note.id, set: fieldsOfNote(note) }],
        ['study', 'library'],
      )
      return { ...change, note: note.id }
    },

    'notes.preview'({ note: id, edit }) {
      const note = drafted(id === undefined ? blank('n', edit) : notes.get(id), edit)
      const lacking = lackingIn(formOf(note), note)
      if (lacking === 'prompt' || lacking === 'marks') return { faces: [], lacking }
      return {
        faces: cardsOf(note).map((card) => faceOf(note, card)),
        ...(lacking && { lacking }),
      }
    },
  }
}
