import type { Fact, Form } from '#core/facts/fact'
import type { Note } from '#core/study/notes'
import { BLANK } from '#core/text/blank'
import type { ReadingId } from '#core/text/document'
import type { Askable } from './question'

/** The wording with one blank in it. */
const blankOf = (forms: readonly Form[]): string | undefined =>
  forms.find(({ kind, prompt }) => kind === 'cloze' && prompt.split(BLANK).length === 2)?.prompt

const blanks = (blank: string | undefined, trueFalse: boolean | undefined) =>
  blank === undefined ? {} : { blank, ...(trueFalse && { statement: blank }) }

/** A fact as it can be asked, `title` being that of its text. */
export function askFact(fact: Fact, reading: { id: ReadingId; title: string; language: string }): Askable {
  const [best] = fact.forms
  return {
    reading: reading.id,
    fact: fact.id,
    kind: best.kind,
    prompt: best.prompt,
    answer: fact.answer,
    accepts: fact.accepts,
    type: fact.type,
    language: reading.language,
    ...(fact.attributed && { attributed: reading.title }),
    source: fact.source,
    span: fact.span,
    wrong: fact.distractors,
    ...blanks(blankOf(fact.forms), fact.trueFalse),
  }
}

/**
 * A note as it can be asked, in the reader's wording of it.
 *
 * @param fact the one it was made of: its blank serves for other forms where the answer is still the same
 */
export function askNote(note: Note, language: string, fact?: Fact): Askable {
  const { id, reading, kind, prompt, answer, accepts, type, hint, attributed, source, span, choices } = note
  return {
    ...(reading !== undefined && { reading }),
    note: id,
    ...(note.fact !== undefined && { fact: note.fact }),
    kind,
    prompt,
    answer,
    accepts,
    type,
    language,
    ...(hint !== undefined && { hint }),
    ...(attributed !== undefined && { attributed }),
    ...(source && { source }),
    ...(span && { span }),
    wrong: choices,
    ...blanks(blankOf([note, ...(fact?.answer === answer ? fact.forms : [])]), note.trueFalse),
  }
}
