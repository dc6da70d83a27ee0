import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import type { Candidate } from './candidates'
import { clausesOf } from './clause'
import { askCount } from './count'
import { echo } from './echo'
import type { Form } from './fact'
import { type Frame, frameOf } from './frame'
import { within } from './noun-phrase'
import { askObject, askPhrase, askWhy } from './object'
import { askSubject } from './subject'
import { tokensIn } from './whole'

/**
 * A question with a question word for a candidate, where subject, verb and answer are plain in the sentence: turned
 * about if it can be, else with the question word in the answer's place.
 */
export function ask(
  candidate: Candidate,
  text: string,
  span: Span,
  tokens: readonly Token[],
  frame: Frame = frameOf(text, span, tokens),
): Form | null {
  const answer = tokensIn(tokens, span)
  if (!answer || candidate.fine === 'quote') return null
  const said = { text, tokens }
  const amount = /^(?:number|money|percent)$/.test(candidate.type)
  for (const clause of clausesOf(tokens)) {
    const { subject, rest, front } = clause
    if (candidate.fine === 'reason') return askWhy(said, clause, answer)
    const form = amount
      ? askCount(said, clause, answer, candidate)
      : within(answer, subject)
        ? askSubject(said, clause, answer, candidate)
        : within(answer, rest) || (front && within(answer, front))
          ? (askObject(said, clause, answer, candidate) ?? askPhrase(said, clause, answer, candidate))
          : null
    if (form) return form
  }
  return candidate.fine === 'reason' ? null : echo(candidate, said, answer, frame)
}
