import type { NoteEdit } from '#contract/facts'
import type { Note } from '#core/study/notes'

/** What the fields of the sheet hold; other right answers are a line each. */
export interface Draft {
  prompt: string
  answer: string
  accepts: string
  hint: string
}

export const draftOf = ({ prompt, answer, accepts, hint }: Note): Draft => ({
  prompt,
  answer,
  accepts: accepts.join('\n'),
  hint: hint ?? '',
})

/** A question without words, or without an answer, cannot be asked. */
export const isWhole = ({ prompt, answer }: Draft): boolean => prompt.trim() !== '' && answer.trim() !== ''

/** Only what was changed, so that an edit on another device of another field stays. */
export function editOf(note: Note, draft: Draft): NoteEdit {
  const accepts = draft.accepts
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const [prompt, answer, hint] = [draft.prompt.trim(), draft.answer.trim(), draft.hint.trim()]
  return {
    ...(prompt !== note.prompt && { prompt }),
    ...(answer !== note.answer && { answer }),
    ...(accepts.join('\n') !== note.accepts.join('\n') && { accepts }),
    ...(hint !== (note.hint ?? '') && { hint }),
  }
}
