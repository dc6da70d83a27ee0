import type { NoteEdit } from '#contract/facts'
import { tidyTags } from '#core/study/marks'
import { fieldsOfForm, formOf, lackingIn } from '#core/study/note-forms'
import type { Note } from '#core/study/notes'
import { PlainError } from '#main/errors'
import { noteOfFields } from './note-fields'

const LACKING = {
  prompt: 'A card needs a question.',
  answer: 'A card needs an answer.',
  marks: 'Nothing in this text is blanked out yet.',
  choices: 'A choice needs a wrong answer as well.',
} as const

/**
 * The fields that an edit writes; a question in other words asks in another way. PlainError when what comes of it
 * cannot be asked.
 */
export function fieldsOfEdit(note: Note, { form, tags, ...edit }: NoteEdit): Record<string, unknown> {
  const prompt = edit.prompt ?? note.prompt
  const answer = form === 'cloze' ? '' : (edit.answer ?? note.answer)
  const kept = form ?? formOf(note)
  const lacking = lackingIn(kept, { prompt, answer, choices: edit.choices ?? note.choices })
  if (lacking) throw new PlainError(LACKING[lacking])
  return {
    ...edit,
    ...(form && { ...fieldsOfForm(form, prompt), ...(form === 'cloze' && { answer }) }),
    ...(!form && edit.prompt !== undefined && { kind: fieldsOfForm(kept, prompt).kind }),
    ...(tags && { tags: tidyTags(tags) }),
  }
}

/** A note as an edit leaves it. */
export const edited = (note: Note, edit: NoteEdit): Note =>
  noteOfFields(note.id, { ...note, ...fieldsOfEdit(note, edit) })!
