import type { Candidate } from '#core/candidates/candidates'
import { clozeOf, frameOf } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import type { ReadSentence } from '#core/sentences/sentence'
import { ask } from './ask'
import { inContext, shortBlank } from './context'
import { standing } from './standing'

/** Words of a sentence that is short enough as it is. */
const LONG = 30

/** A wording, and whether the sentence before has to be shown with its own. */
export interface Further {
  form: Form
  withBefore: boolean
}

/**
 * Further wordings of a candidate of a parsed sentence, for those who have read the text closely: with less of the
 * sentence, and with the sentence before. The best first.
 */
export function furtherForms(candidate: Candidate, before: ReadSentence | undefined): Further[] {
  const { sentence, span, fine } = candidate
  const { said, analysis } = sentence
  const tokens = analysis?.tokens ?? []
  const frame = frameOf(said, span, tokens)
  const questions = ask(candidate, said, span, tokens, frame)
  const alone = ({ kind, prompt }: Form): Further => ({
    form: { kind, prompt: standing(prompt) },
    withBefore: sentence.withBefore,
  })
  if (fine === 'reason') return questions.map(alone)
  const blank: Form = { kind: 'cloze', prompt: clozeOf(frame) }
  const told = inContext(candidate, before).map((form) => ({ form, withBefore: true }))
  return [
    ...[...questions, blank, ...(sentence.words.length > LONG ? shortBlank(candidate) : [])].map(alone),
    ...told,
  ]
}
