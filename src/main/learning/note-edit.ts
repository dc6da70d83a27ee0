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

function fieldsOf(note: Note, { form, tags, ...edit }: NoteEdit): Record<string, unknown> {
  const prompt = edit.prompt ?? note.prompt
  const kind = fieldsOfForm(form ?? formOf(note), prompt).kind
  return {
    ...edit,
    ...(form && fieldsOfForm(form, prompt)),
    ...(form === 'cloze' && { answer: '' }),
    ...(!form && edit.prompt !== undefined && { kind }),
    ...(tags && { tags: tidyTags(tags) }),
  }
}

const over = (note: Note, fields: Record<string, unknown>): Note =>
  noteOfFields(note.id, { ...note, ...fields }) ?? note

/** A note as an edit would leave it, whether or not it could be asked then. */
export const drafted = (note: Note, edit: NoteEdit): Note => over(note, fieldsOf(note, edit))

/**
 * The fields that an edit writes; a question in other words asks in another way. PlainError when what comes of it
 * cannot be asked.
 */
export function fieldsOfEdit(note: Note, edit: NoteEdit): Record<string, unknown> {
  const fields = fieldsOf(note, edit)
  const after = over(note, fields)
  const lacking = lackingIn(formOf(after), after)
  if (lacking) throw new PlainError(LACKING[lacking])
  return fields
}

/** A note as an edit leaves it; PlainError when it cannot be asked then. */
export const edited = (note: Note, edit: NoteEdit): Note => over(note, fieldsOfEdit(note, edit))
