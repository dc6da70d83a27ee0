import type { Handlers } from '#contract/api'
import { grade } from '#core/grading/grade'
import { faceOf } from '#core/study/faces'
import { noteOf } from '#core/study/notes'
import type { Notes } from './notes'
import { type Languages, languageOfNote } from './section-language'

/** Says how an answer in the reader's own words stands to what a card takes as right. */
export function judgingHandlers({
  notes,
  ...languages
}: { notes: Pick<Notes, 'get'> } & Languages): Pick<Handlers, 'study.judge'> {
  return {
    async 'study.judge'({ card, given }) {
      const note = notes.get(noteOf(card))
      const { answer, accepts, type, choices } = faceOf(note, card)
      return grade(given, { answer, accepts, type, wrong: choices }, await languageOfNote(note, languages))
    },
  }
}
