import type { NoteEdit } from '#contract/facts'
import type { Asked } from './Asked'

/** What the fields hold; other right answers and wrong choices are a line each. */
export interface Draft {
  prompt: string
  answer: string
  accepts: string
  hint: string
  choices: string
}

export const draftOf = ({ prompt, answer, accepts, hint, choices }: Asked): Draft => ({
  prompt,
  answer,
  accepts: accepts.join('\n'),
  hint: hint ?? '',
  choices: choices.join('\n'),
})

/** What stands between signs that part it, without what is empty. */
export const partsOf = (words: string, sign: string): string[] =>
  words
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean)

/** A question without words, or without an answer, cannot be asked. */
export const isWhole = ({ prompt, answer }: Draft): boolean => prompt.trim() !== '' && answer.trim() !== ''

/** Only what was changed, so that an edit of another field on another device stays. */
export function editOf(before: Draft, after: Draft): NoteEdit {
  const changed = (field: keyof Draft) => after[field].trim() !== before[field].trim()
  return {
    ...(changed('prompt') && { prompt: after.prompt.trim() }),
    ...(changed('answer') && { answer: after.answer.trim() }),
    ...(changed('hint') && { hint: after.hint.trim() }),
    ...(changed('accepts') && { accepts: partsOf(after.accepts, '\n') }),
    ...(changed('choices') && { choices: partsOf(after.choices, '\n') }),
  }
}
