import type { Candidate } from './candidates'
import type { Form } from './fact'
import { clozeOf, frameOf } from './frame'
import type { ReadSentence } from './sentence'

/** The wordings of a candidate, best first, and whether they lean on the sentence before. */
export interface Wordings {
  forms: Form[]
  withBefore: boolean
}

export function formsOf(candidate: Candidate, _before: ReadSentence | undefined): Wordings {
  const frame = frameOf(candidate.sentence.text, candidate.span)
  return { forms: [{ kind: 'cloze', prompt: clozeOf(frame) }], withBefore: false }
}
