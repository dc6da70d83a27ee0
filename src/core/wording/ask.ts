import type { Candidate } from '#core/candidates/candidates'
import { type Clause, clausesOf, type Stretch } from '#core/clauses/clause'
import { type Frame, frameOf } from '#core/clauses/frame'
import type { Form } from '#core/facts/fact'
import type { Token } from '#core/language/types'
import type { Span } from '#core/text/segment'
import { askAgent } from './agent'
import { askCount } from './count'
import { echo } from './echo'
import { within } from './noun-phrase'
import { askObject, askPhrase, askPlaceOfSubject, askWhy } from './object'
import { askAge, askRole } from './role'
import { saidKind } from './said-kind'
import { askSubject } from './subject'
import { tokensIn } from './whole'
import type { Said } from './write'

/**
 * The questions with a question word for a candidate, where subject, verb and answer are plain in the sentence, best
 * first: turned about where it can be, then with the question word in the answer's place.
 */
export function ask(
  candidate: Candidate,
  text: string,
  span: Span,
  tokens: readonly Token[],
  frame: Frame = frameOf(text, span, tokens),
): Form[] {
  const answer = tokensIn(tokens, span)
  if (!answer || candidate.fine === 'quote') return []
  const said = { text, tokens }
  // Where "which party" would tell "Labour Party", "which organisation" may do.
  const { fine, type } = candidate
  const general = /\/\p{Lu}/u.test(fine) && (type === 'organisation' || type === 'event')
  const told = saidKind(said, answer, candidate)
  const plain = { answer, candidate }
  const wider = general ? [{ answer, candidate: { ...candidate, fine: type } }] : []
  const asked = [...(isHalfKind(candidate) ? [...wider, plain] : [plain, ...wider]), ...(told ? [told] : [])]
  const turned = asked.flatMap((one) =>
    clausesOf(tokens).map((clause) => askClause(said, clause, one.answer, one.candidate)),
  )
  const echoed =
    fine === 'reason'
      ? []
      : asked.map((one) =>
          echo(one.candidate, said, one.answer, frameFrom(frame, tokens, answer, one.answer)),
        )
  const apart = type === 'number' ? askAge(said, answer) : askRole(said, answer, candidate)
  return [...turned, ...echoed, apart].filter((form) => form !== null)
}

/** "Labour Party": the word for its kind, which would ask for it, is much of a short name. */
const isHalfKind = ({ text, fine }: Candidate): boolean =>
  text.endsWith(fine.split('/')[1] ?? ' ') && (text.match(/\p{Lu}[\p{L}\p{M}]{2,}/gu)?.length ?? 0) <= 3

/** The same frame with its place from where a stretch begins that ends with the answer. */
function frameFrom(frame: Frame, tokens: readonly Token[], answer: Stretch, { from }: Stretch): Frame {
  const more = tokens[answer.from]!.start - tokens[from]!.start
  return more === 0
    ? frame
    : { text: frame.text, span: { start: frame.span.start - more, end: frame.span.end } }
}

/** "Buried in Hull, …", "After weaving for years, …", "Originally from Hull, …": tied to a subject that a question moves away. */
function hangsOnSubject({ tokens }: Said, { front }: Clause): boolean {
  if (!front) return false
  const [first, second] = [tokens[front.from]!, tokens[front.from + 1]]
  return (
    (first.pos === 'VERB' && first.text !== 'According') ||
    (first.pos === 'ADV' && front.to - front.from > 1) ||
    (/^(?:ADP|SCONJ)$/.test(first.pos) && second?.form === 'gerund' && first.text !== 'According')
  )
}

function askClause(said: Said, clause: Clause, answer: Stretch, candidate: Candidate): Form | null {
  if (hangsOnSubject(said, clause)) return null
  if (candidate.fine === 'reason') return askWhy(said, clause, answer)
  const { subject, rest, front } = clause
  if (/^(?:number|money|percent)$/.test(candidate.type)) return askCount(said, clause, answer, candidate)
  if (within(answer, subject))
    return askSubject(said, clause, answer, candidate) ?? askPlaceOfSubject(said, clause, answer, candidate)
  if (!within(answer, rest) && !(front && within(answer, front))) return null
  return (
    askObject(said, clause, answer, candidate) ??
    askAgent(said, clause, answer, candidate) ??
    askPhrase(said, clause, answer, candidate)
  )
}
