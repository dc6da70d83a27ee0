import type { Fact, Form } from '#core/facts/fact'
import { faceOf } from '#core/study/faces'
import type { CardId, Note } from '#core/study/notes'
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
 * A card of a note as it can be asked, in the reader's wording of it.
 *
 * @param fact the one it was made of: its blank serves for other forms where the answer is still the same
 */
export function askNote(note: Note, card: CardId, language: string, fact?: Fact): Askable {
  const { id, reading, attributed, source, shape } = note
  const face = faceOf(note, card)
  const { kind, prompt, answer, accepts, type, hint, choices } = face
  // Of several cards no one can say whose answer stands there.
  const span = shape === undefined ? note.span : undefined
  return {
    ...(reading !== undefined && { reading }),
    note: id,
    card,
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
    ...blanks(blankOf([face, ...(fact?.answer === answer ? fact.forms : [])]), note.trueFalse),
  }
}
