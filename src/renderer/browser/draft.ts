import type { NoteEdit, NoteView } from '#contract/facts'
import type { NoteForm } from '#core/study/note-forms'
import { clozeNumbers, parseCloze } from '#core/text/cloze'

/** What the fields of the editor hold; other right answers and wrong choices are a line each, tags by commas. */
export interface NoteDraft {
  form: NoteForm
  prompt: string
  answer: string
  accepts: string
  hint: string
  choices: string
  deck: string
  tags: string
  comment: string
}

export const EMPTY: NoteDraft = {
  ...{
    form: 'basic',
    prompt: '',
    answer: '',
    accepts: '',
    hint: '',
    choices: '',
    deck: '',
    tags: '',
    comment: '',
  },
}

/** How a note was made; as `formOf` of the core tells it, which is not at hand here. */
const formOf = ({ shape, ask, kind }: NoteView): NoteForm =>
  shape ?? ask ?? (kind === 'list' ? 'list' : 'basic')

export const draftOf = (note: NoteView): NoteDraft => ({
  form: formOf(note),
  prompt: note.prompt,
  answer: note.answer,
  accepts: note.accepts.join('\n'),
  hint: note.hint ?? '',
  choices: note.choices.join('\n'),
  deck: note.deck ?? '',
  tags: note.tags.join(', '),
  comment: note.comment ?? '',
})

const parts = (words: string, by: RegExp): string[] =>
  words
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)

export const tagsIn = (words: string): string[] => parts(words, /,/)

const FIELDS = {
  form: ({ form }: NoteDraft) => form,
  prompt: ({ prompt }: NoteDraft) => prompt.trim(),
  answer: ({ answer }: NoteDraft) => answer.trim(),
  accepts: ({ accepts }: NoteDraft) => parts(accepts, /\n/),
  hint: ({ hint }: NoteDraft) => hint.trim(),
  choices: ({ choices }: NoteDraft) => parts(choices, /\n/),
  deck: ({ deck }: NoteDraft) => deck,
  tags: ({ tags }: NoteDraft) => tagsIn(tags),
  comment: ({ comment }: NoteDraft) => comment.trim(),
} satisfies { [F in keyof NoteDraft]: (draft: NoteDraft) => NoteEdit[F] }

/** Only what was changed, so that an edit of another field on another device stays. */
export function editOf(before: NoteDraft, after: NoteDraft): NoteEdit {
  const edit: Record<string, unknown> = {}
  for (const [field, of] of Object.entries(FIELDS))
    if (JSON.stringify(of(before)) !== JSON.stringify(of(after))) edit[field] = of(after)
  // What a card of several blanks answers stands in its text.
  if (after.form === 'cloze') delete edit.answer
  return edit as NoteEdit
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
