import { clozeNumbers, parseCloze } from '#core/text/cloze'
import { kindOf } from './fact-notes'
import type { Note } from './notes'

export const NOTE_FORMS = ['basic', 'reversed', 'cloze', 'typed', 'choice', 'list'] as const
/**
 * How a note is made: as question and answer, asked both ways round, as a text with words blanked out, to be typed, to
 * be chosen, or as a list.
 */
export type NoteForm = (typeof NOTE_FORMS)[number]

export const formOf = ({ shape, ask, kind }: Pick<Note, 'shape' | 'ask' | 'kind'>): NoteForm =>
  shape ?? ask ?? (kind === 'list' ? 'list' : 'basic')

/** The fields that make a note one of a form, to be written over those of another. An empty field is an absent one. */
export function fieldsOfForm(form: NoteForm, prompt: string): Record<'shape' | 'ask' | 'kind', string> {
  return {
    shape: form === 'reversed' || form === 'cloze' ? form : '',
    ask: form === 'typed' || form === 'choice' ? form : '',
    kind: form === 'cloze' || form === 'list' ? form : kindOf(prompt),
  }
}

/** What keeps words from being a card: no question, no answer, nothing blanked out, or nothing to choose from. */
export type Lacking = 'prompt' | 'answer' | 'marks' | 'choices'

/** What a note still lacks to be asked; null when nothing. */
export function lackingIn(
  form: NoteForm,
  { prompt, answer, choices }: Pick<Note, 'prompt' | 'answer' | 'choices'>,
): Lacking | null {
  if (prompt.trim() === '') return 'prompt'
  if (form === 'cloze') return clozeNumbers(parseCloze(prompt)).length === 0 ? 'marks' : null
  if (answer.trim() === '') return 'answer'
  return form === 'choice' && choices.length === 0 ? 'choices' : null
}
