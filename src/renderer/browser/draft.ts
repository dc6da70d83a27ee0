import type { NoteEdit, NoteView } from '#contract/facts'
import type { NoteForm } from '#core/study/note-forms'
import { clozeNumbers, parseCloze } from '#core/text/cloze'
import { type Draft, draftOf, editOf, partsOf } from '#renderer/question/draft'
import { sameItems } from '#renderer/ui/useSame'

/** What the fields of the editor hold: those of every question, and what is of a note alone; tags by commas. */
export interface NoteDraft extends Draft {
  form: NoteForm
  deck: string
  tags: string
  comment: string
}

const NOTHING: Draft = { prompt: '', answer: '', accepts: '', hint: '', choices: '' }
export const EMPTY: NoteDraft = { ...NOTHING, form: 'basic', deck: '', tags: '', comment: '' }

export const noteDraft = (note: NoteView, form: NoteForm): NoteDraft => ({
  ...draftOf(note),
  form,
  deck: note.deck ?? '',
  tags: note.tags.join(', '),
  comment: note.comment ?? '',
})

export const tagsIn = (words: string): string[] => partsOf(words, ',')

/** Only what was changed, as `editOf` of every question has it. */
export function noteEdit(before: NoteDraft, after: NoteDraft): NoteEdit {
  const { answer, ...edit } = editOf(before, after)
  const tags = tagsIn(after.tags)
  return {
    ...edit,
    // What a card of several blanks answers stands in its text.
    ...(answer !== undefined && after.form !== 'cloze' && { answer }),
    ...(after.form !== before.form && { form: after.form }),
    ...(after.deck !== before.deck && { deck: after.deck }),
    ...(!sameItems(tags, tagsIn(before.tags)) && { tags }),
    ...(after.comment.trim() !== before.comment.trim() && { comment: after.comment.trim() }),
  }
}

/** Whether it can be asked as it is; what is missing is told by the preview. */
export function isWhole({ form, prompt, answer, choices }: NoteDraft): boolean {
  if (prompt.trim() === '') return false
  if (form === 'cloze') return clozeNumbers(parseCloze(prompt)).length > 0
  return answer.trim() !== '' && (form !== 'choice' || choices.trim() !== '')
}

const NUMBER = /\{\{c(\d+)/g

/** A text with the words from `start` to `end` blanked out under the next number, and where the mark then ends. */
export function blankedOut(text: string, start: number, end: number): { text: string; end: number } {
  const numbers = [...text.matchAll(NUMBER)].map(([, number]) => Number(number))
  const mark = `{{c${Math.max(0, ...numbers) + 1}::${text.slice(start, end)}}}`
  return { text: text.slice(0, start) + mark + text.slice(end), end: start + mark.length }
}
