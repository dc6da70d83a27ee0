import { distractorsFor } from '#core/choices/distractors'
import type { Ready } from '#core/wording/prepare'
import { otherTerms } from './defined'
import type { Survey } from './input'

/** Wrong answers to a question: three to five, none of them in what is shown with it, or none. */
export function choicesOf({ candidate, withBefore }: Ready, { pool, sentences }: Survey): string[] {
  const { sentence, definition } = candidate
  if (definition) return otherTerms(candidate, pool.candidates)
  const before = withBefore ? (sentences[sentence.index - 1]?.text ?? '') : ''
  return distractorsFor(candidate, `${before} ${sentence.text} ${sentence.said}`, pool)
}
