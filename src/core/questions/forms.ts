import { ask } from './ask'
import type { Candidate } from './candidates'
import type { Form } from './fact'
import { clozeOf, frameOf } from './frame'

/** The wordings of a candidate, best first: a question where the sentence is plain enough, and the blank. */
export function formsOf(candidate: Candidate): Form[] {
  const { sentence, span, fine } = candidate
  const { said, analysis } = sentence
  const question = analysis && ask(candidate, said, span, analysis.tokens)
  // A reason in a blank could be anything.
  if (fine === 'reason') return question ? [question] : []
  const cloze: Form = { kind: 'cloze', prompt: clozeOf(frameOf(said, span, analysis?.tokens)) }
  return question ? [question, cloze] : [cloze]
}
