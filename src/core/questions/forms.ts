import { ask } from './ask'
import type { Candidate } from './candidates'
import type { Form } from './fact'
import { clozeOf, frameOf } from './frame'
import { isUnclear, isUnfit } from './unclear'
import { isWhole } from './whole'

/** The wordings of a candidate, best first: a question where the sentence is plain enough, and the blank. */
export function formsOf(candidate: Candidate): Form[] {
  const { sentence, span, fine } = candidate
  const { said, analysis } = sentence
  if (analysis && (isUnfit(sentence) || !isWhole(candidate))) return []
  const frame = frameOf(said, span, analysis?.tokens)
  const question = analysis && ask(candidate, said, span, analysis.tokens, frame)
  // A reason in a blank could be anything.
  const cloze: Form[] = fine === 'reason' ? [] : [{ kind: 'cloze', prompt: clozeOf(frame) }]
  const all = question ? [question, ...cloze] : cloze
  return analysis ? all.filter(({ prompt }) => !isUnclear(prompt, sentence)) : all
}
