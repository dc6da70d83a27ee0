import type { Candidate } from '#core/candidates/candidates'
import { distractorsFor } from '#core/choices/distractors'
import type { Ready } from '#core/wording/prepare'
import { otherTerms } from './defined'
import type { Survey } from './input'

/** What was found for candidates, which are of one text each: asked for before one is chosen, and when its fact is made. */
const found = { alone: new WeakMap<Candidate, string[]>(), after: new WeakMap<Candidate, string[]>() }

/** Wrong answers to a question: three to five, none of them in what is shown with it, or none. */
export function choicesOf(ready: Ready, context: Survey): string[] {
  const known = ready.withBefore ? found.after : found.alone
  const choices = known.get(ready.candidate) ?? findChoices(ready, context)
  known.set(ready.candidate, choices)
  return choices
}

function findChoices({ candidate, withBefore }: Ready, { pool, sentences }: Survey): string[] {
  const { sentence, definition } = candidate
  if (definition) return otherTerms(candidate, pool.candidates)
  const before = withBefore ? (sentences[sentence.index - 1]?.text ?? '') : ''
  return distractorsFor(candidate, `${before} ${sentence.text} ${sentence.said}`, pool)
}
