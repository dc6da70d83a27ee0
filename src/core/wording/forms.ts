import type { Candidate } from '#core/candidates/candidates'
import { clozeOf, frameOf } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import { ask } from './ask'
import { faultOf } from './gates'
import { givesAway } from './given-away'
import { isSlight } from './slight'
import { standing } from './standing'
import { isUnclear, isUnfit } from './unclear'
import { isWhole } from './whole'

/** The wordings of a candidate, best first: a question where the sentence is plain enough, and the blank. */
export function formsOf(candidate: Candidate): Form[] {
  const { sentence, span, fine, text, type } = candidate
  const { said, analysis } = sentence
  if (analysis && (isUnfit(sentence) || !isWhole(candidate))) return []
  const frame = frameOf(said, span, analysis?.tokens)
  // A reason in a blank could be anything.
  const cloze: Form[] = fine === 'reason' ? [] : [{ kind: 'cloze', prompt: clozeOf(frame) }]
  if (!analysis) return cloze
  const isFit = ({ kind, prompt }: Form): boolean =>
    !isUnclear(prompt, sentence) &&
    !givesAway(prompt, text, type) &&
    !isSlight(prompt, candidate) &&
    !faultOf({ kind, prompt, answer: text, type })
  const alone = (form: Form): Form => ({ ...form, prompt: standing(form.prompt) })
  const question = ask(candidate, said, span, analysis.tokens, frame).map(alone).find(isFit)
  return [...(question ? [question] : []), ...cloze.map(alone).filter(isFit)]
}
