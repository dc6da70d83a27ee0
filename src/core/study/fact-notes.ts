import type { AnswerType, Fact, FormKind } from '#core/facts/fact'
import { BLANK } from '#core/text/blank'
import type { ReadingId } from '#core/text/document'
import type { UtcMs } from './events'
import { type Note, noteIdOf } from './notes'

/** The note that keeping a fact makes. */
export function noteOfFact(fact: Fact, reading: { id: ReadingId; title: string }, at: UtcMs): Note {
  const [best] = fact.forms
  return {
    id: noteIdOf(reading.id, fact.id),
    reading: reading.id,
    kind: best.kind,
    prompt: best.prompt,
    answer: fact.answer,
    accepts: fact.accepts,
    type: fact.type,
    choices: fact.distractors,
    ...(fact.attributed && { attributed: reading.title }),
    ...(fact.trueFalse && { trueFalse: true }),
    source: fact.source,
    span: fact.span,
    fact: fact.id,
    tags: [],
    addedAt: at,
  }
}

const ASKING: [RegExp, FormKind][] = [
  [/^(?:who|whom|whose)\b/i, 'who'],
  [/^when\b/i, 'when'],
  [/^where\b/i, 'where'],
  [/^which\b/i, 'which'],
  [/^how (?:many|much)\b/i, 'how-many'],
  [/^why\b/i, 'why'],
]

/** How a question in the reader's own words asks. */
export function kindOf(prompt: string): FormKind {
  if (prompt.includes(BLANK)) return 'cloze'
  return ASKING.find(([pattern]) => pattern.test(prompt.trim()))?.[1] ?? 'what'
}

/** What an answer in the reader's own words is, as far as it can be told: a number is graded as one. */
export const typeOf = (answer: string): AnswerType =>
  /^[\p{Sc}]?\d[\d.,\s]*%?$/u.test(answer.trim()) ? 'number' : 'phrase'
